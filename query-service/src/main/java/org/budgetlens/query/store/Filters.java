package org.budgetlens.query.store;

import java.util.List;
import org.budgetlens.query.request.Criteria;
import org.budgetlens.query.request.Parameters;

/**
 * The filters all lists have: department, district, fiscalYear. A department is found by its code,
 * by a name it prints and by its official name.
 */
final class Filters {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private Filters() {}

  static void add(Criteria criteria, Parameters parameters) {
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
    criteria.anyOf("e.fiscalYear", "years", years(parameters));
  }

  static List<Integer> years(Parameters parameters) {
    return parameters.integers("fiscalYear", FIRST_YEAR, LAST_YEAR);
  }
}
