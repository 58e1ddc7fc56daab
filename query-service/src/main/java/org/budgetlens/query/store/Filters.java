package org.budgetlens.query.store;

import java.util.List;
import org.budgetlens.query.request.Criteria;
import org.budgetlens.query.request.Parameters;

/**
 * The filters all lists have: department, organisation, district, fiscalYear. A department is found
 * by its code, by a name it prints and by its official name; an organisation by its id or official
 * name in the catalog, whatever its documents print.
 */
final class Filters {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private Filters() {}

  /** Adds them to a list of documents, which know whose they are: each way has an index. */
  static void addToDocuments(Criteria criteria, Parameters parameters) {
    add(
        criteria,
        parameters,
        """
        (e.department in (:departments) or e.departmentCode in (:departments)
          or e.organisationName in (:departments) or e.organisation in (:departments))""",
        """
        (e.organisation in (:organisations) or e.organisationName in (:organisations))""");
  }

  /** Adds them to a list of what belongs to documents. */
  static void add(Criteria criteria, Parameters parameters) {
    add(
        criteria,
        parameters,
        """
        (e.department in (:departments) or e.departmentCode in (:departments)
          or e.department in (select o.department from DocumentEntity o
            where o.organisationName in (:departments) or o.organisation in (:departments)))""",
        """
        e.document in (select o.id from DocumentEntity o
          where o.organisation in (:organisations) or o.organisationName in (:organisations))""");
  }

  private static void add(
      Criteria criteria, Parameters parameters, String whose, String organised) {
    List<String> organisations = parameters.all("organisation");
    if (!organisations.isEmpty()) {
      criteria.where(organised, "organisations", organisations);
    }
    List<String> departments = parameters.all("department");
    if (!departments.isEmpty()) {
      criteria.where(whose, "departments", departments);
    }
    criteria.anyOf("e.district", "districts", parameters.all("district"));
    criteria.anyOf("e.fiscalYear", "years", years(parameters));
  }

  static List<Integer> years(Parameters parameters) {
    return parameters.integers("fiscalYear", FIRST_YEAR, LAST_YEAR);
  }
}
