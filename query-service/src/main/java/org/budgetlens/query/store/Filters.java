package org.budgetlens.query.store;

import java.util.List;
import org.budgetlens.query.request.Criteria;
import org.budgetlens.query.request.Parameters;

/** The filters all lists have: department, organisation, district, fiscalYear. */
final class Filters {
  private Filters() {}

  /** Adds them to a list of documents, which know whose they are. */
  static void addToDocuments(Criteria criteria, Parameters parameters) {
    for (DocumentFilter filter : DocumentFilter.values()) {
      String name = filter.parameter();
      Object[] asked = filter.asked(parameters);
      if (asked.length > 0) {
        String in = " in (:" + name + ")";
        criteria.where(filter.hql(attribute -> "e." + attribute + in), name, List.of(asked));
      }
    }
  }

  /** Adds them to a list of what belongs to documents. */
  static void add(Criteria criteria, Parameters parameters) {
    List<String> organisations = parameters.all("organisation");
    if (!organisations.isEmpty()) {
      criteria.where(
          """
          e.document in (select o.id from DocumentEntity o
            where o.organisation in (:organisations) or o.organisationName in (:organisations))""",
          "organisations",
          organisations);
    }
    List<String> departments = parameters.all("department");
    if (!departments.isEmpty()) {
      criteria.where(
          """
          (e.department in (:departments) or e.departmentCode in (:departments)
            or e.department in (select o.department from DocumentEntity o
              where o.organisationName in (:departments) or o.organisation in (:departments)))""",
          "departments",
          departments);
    }
    criteria.anyOf("e.district", "districts", parameters.all("district"));
    criteria.anyOf("e.fiscalYear", "years", DocumentFilter.years(parameters));
  }
}
