package org.budgetlens.query.view;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableTotal;
import org.jspecify.annotations.Nullable;

/**
 * A table of a document, or a side of it, as it becomes a column of a view. It holds no more than
 * the view needs, because it is kept from one request to the next.
 *
 * @param table the table
 * @param side the side of a two-sided table; null for other tables
 * @param units how many budget units the table prints; null where it prints none
 * @param parity whether the amount column that is compared adds up to its printed total
 * @param printedTotal that total in 分; null where none is printed
 * @param sums its sums by amount column
 */
public record TableColumn(
    TableReference table,
    @Nullable Side side,
    @Nullable Integer units,
    Parity parity,
    @Nullable Long printedTotal,
    Map<String, Sums> sums) {
  public TableColumn {
    sums = Map.copyOf(sums);
  }

  /**
   * The column of a table.
   *
   * @param total the amount column whose printed total the comparison must meet
   */
  static TableColumn of(
      TableSummary table,
      @Nullable Side side,
      @Nullable Integer units,
      String total,
      Map<String, Sums> sums) {
    String name = name(side, total);
    TableTotal printed = name == null ? null : table.totals().get(name);
    return new TableColumn(
        table.table(),
        side,
        units,
        name == null ? Parity.NO_TOTAL : table.columnParity().getOrDefault(name, table.parity()),
        printed == null ? null : printed.fen(),
        sums);
  }

  /**
   * What totals and parities are kept under: of the amounts of a two-sided table the side. Its
   * other columns, one per fund, divide expenditure only: income has nothing to be compared with.
   */
  private static @Nullable String name(@Nullable Side side, String column) {
    if (side == null) {
      return column;
    }
    if (column.equals(Columns.AMOUNT)) {
      return side.name().toLowerCase(Locale.ROOT);
    }
    return side == Side.EXPENDITURE ? column : null;
  }

  /** The same column of an equal table with other lists of the same sums. */
  public TableColumn with(TableReference equal, UnaryOperator<Sums> same) {
    Map<String, Sums> others =
        sums.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> same.apply(it.getValue())));
    return new TableColumn(equal, side, units, parity, printedTotal, others);
  }
}
