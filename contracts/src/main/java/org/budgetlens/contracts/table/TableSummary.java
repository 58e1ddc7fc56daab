package org.budgetlens.contracts.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One table as it was read.
 *
 * @param table which table
 * @param source where it stands, from its title to its last line; null where unknown
 * @param columns canonical names of its columns in printed order
 * @param rows rows of all kinds
 * @param detailRows rows of kind DETAIL
 * @param parity the worst of {@code columnParity}, EMPTY without amounts
 * @param columnParity parity per amount column
 * @param totals printed totals per amount column
 * @param sums sums of the detail rows per amount column, in 分. In a two-sided table totals and sums
 *     are keyed {@code income} and {@code expenditure}
 * @param notes lines under the table that belong to it, as printed
 */
public record TableSummary(
    TableReference table,
    @Nullable Source source,
    List<String> columns,
    int rows,
    int detailRows,
    Parity parity,
    Map<String, Parity> columnParity,
    Map<String, TableTotal> totals,
    Map<String, Long> sums,
    List<String> notes) {
  public TableSummary {
    columns = List.copyOf(columns);
    columnParity = Collections.unmodifiableMap(new LinkedHashMap<>(columnParity));
    totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
    sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
    notes = List.copyOf(notes);
  }
}
