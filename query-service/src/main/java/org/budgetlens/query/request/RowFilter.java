package org.budgetlens.query.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableType;

/**
 * Which rows of a document are wanted.
 *
 * @param tables types of tables; empty for all
 * @param tableIndexes positions of tables; empty for all
 * @param kinds kinds of rows; empty for all
 * @param functions beginnings of 支出功能分类 codes; {@link #NONE} for rows without one
 * @param governments beginnings of 政府经济分类 codes; {@link #NONE} for rows without one
 * @param departments beginnings of 部门经济分类 codes; {@link #NONE} for rows without one
 * @param organisations beginnings of codes of budget units; {@link #NONE} for rows without one
 * @param texts values of text columns
 * @param columns amount columns of which one is not blank
 */
public record RowFilter(
    List<String> tables,
    List<Integer> tableIndexes,
    List<String> kinds,
    List<String> functions,
    List<String> governments,
    List<String> departments,
    List<String> organisations,
    Map<String, List<String>> texts,
    List<String> columns) {
  /** Stands for rows that have no code of a classification, or no text in a column. */
  public static final String NONE = "-";

  /** Behind a beginning of codes: this code and none that begins with it. */
  public static final String EXACTLY = "!";

  private static final List<String> TEXT_FILTERS =
      List.of(
          Columns.CATEGORY,
          Columns.LEVEL1,
          Columns.LEVEL2,
          Columns.LEVEL3,
          Columns.DOMAIN,
          Columns.SIDE,
          Columns.ROLE,
          Columns.LINE,
          Columns.YEAR);
  private static final int MANY_TABLES = 100_000;

  /**
   * A condition with one value.
   *
   * @param text SQL, with ? in the value's place
   * @param value the value
   */
  public record Condition(String text, Object value) {
    /** The condition with its value at a place. */
    public String withPlace(int place) {
      return text.replace("?", "$" + place);
    }
  }

  /** What the parameters ask for. */
  public static RowFilter of(Parameters parameters) {
    var texts = new java.util.LinkedHashMap<String, List<String>>();
    for (String column : TEXT_FILTERS) {
      List<String> values = parameters.all(column);
      if (!values.isEmpty()) {
        texts.put(column, values);
      }
    }
    return new RowFilter(
        parameters.constants("table", TableType.class),
        parameters.integers("tableIndex", 0, MANY_TABLES),
        parameters.constants("kind", RowKind.class),
        parameters.all("function"),
        parameters.all("government"),
        parameters.all("departmentCode"),
        parameters.all("organisation"),
        texts,
        parameters.all("column"));
  }

  /**
   * The conditions on rows.
   *
   * @param all the document's tables
   */
  public List<Condition> conditions(List<TableSummary> all) {
    var conditions = new ArrayList<Condition>();
    if (!tables.isEmpty() || !tableIndexes.isEmpty()) {
      Integer[] wanted =
          all.stream()
              .map(TableSummary::table)
              .filter(it -> tables.isEmpty() || tables.contains(it.type().name()))
              .map(it -> it.index())
              .filter(index -> tableIndexes.isEmpty() || tableIndexes.contains(index))
              .toArray(Integer[]::new);
      conditions.add(new Condition("table_index = ANY (?::int[])", wanted));
    }
    if (!kinds.isEmpty()) {
      conditions.add(new Condition("kind = ANY (?::text[])", kinds.toArray(String[]::new)));
    }
    addPrefixes(conditions, "function_code", functions);
    addPrefixes(conditions, "government_code", governments);
    addPrefixes(conditions, "department_code", departments);
    addPrefixes(conditions, "organisation_code", organisations);
    texts.forEach(
        (column, values) ->
            conditions.add(
                new Condition(
                    "coalesce(cells::json #>> '{text,%s}', '%s') = ANY (?::text[])"
                        .formatted(column, NONE),
                    values.toArray(String[]::new))));
    if (!columns.isEmpty()) {
      conditions.add(
          new Condition(
              "jsonb_exists_any(cells::jsonb -> 'amounts', ?::text[])",
              columns.toArray(String[]::new)));
    }
    return conditions;
  }

  private static void addPrefixes(
      List<Condition> conditions, String column, List<String> prefixes) {
    if (!prefixes.isEmpty()) {
      conditions.add(
          new Condition(
              ("EXISTS (SELECT FROM unnest(?::text[]) AS p WHERE CASE WHEN right(p, 1) = '%3$s'"
                      + " THEN coalesce(%1$s, '%2$s') || '%3$s' = p"
                      + " ELSE starts_with(coalesce(%1$s, '%2$s'), p) END)")
                  .formatted(column, NONE, EXACTLY),
              prefixes.toArray(String[]::new)));
    }
  }
}
