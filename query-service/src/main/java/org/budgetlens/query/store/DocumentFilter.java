package org.budgetlens.query.store;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.budgetlens.query.request.Parameters;

/**
 * How documents are found by whose they are. A department is found by its code, by a name it prints
 * and by its official name; an organisation by its id or official name in the catalog, whatever its
 * documents print. Each way has an index.
 *
 * <p>Lists ask in HQL and views in SQL, but both compare what is said here.
 */
enum DocumentFilter {
  ORGANISATION("organisation", "organisation", "organisationName"),
  DEPARTMENT("department", "department", "departmentCode", "organisationName", "organisation"),
  DISTRICT("district", "district"),
  FISCAL_YEAR("fiscalYear", "fiscalYear");

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final String parameter;
  private final List<String> attributes;

  DocumentFilter(String parameter, String... attributes) {
    this.parameter = parameter;
    this.attributes = List.of(attributes);
  }

  /** The parameter of a request that names the values. */
  String parameter() {
    return parameter;
  }

  /** The values a request names: String[], or Integer[] of years; an empty one means any. */
  Object[] asked(Parameters parameters) {
    return this == FISCAL_YEAR
        ? years(parameters).toArray(Integer[]::new)
        : parameters.all(parameter).toArray(String[]::new);
  }

  /** The fiscal years a request names. */
  static List<Integer> years(Parameters parameters) {
    return parameters.integers(FISCAL_YEAR.parameter, FIRST_YEAR, LAST_YEAR);
  }

  /** The condition that one of the attributes of a document's entity passes a comparison. */
  String hql(UnaryOperator<String> comparison) {
    return attributes.stream().map(comparison).collect(Collectors.joining(" or ", "(", ")"));
  }

  /** The condition that one of the columns of a document's row passes a comparison. */
  String sql(UnaryOperator<String> comparison) {
    return hql(attribute -> comparison.apply(column(attribute)));
  }

  private static String column(String attribute) {
    return attribute.replaceAll("\\p{Upper}", "_$0").toLowerCase(Locale.ROOT);
  }
}
