package org.budgetlens.query.view;

import java.util.Locale;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableTotal;
import org.jspecify.annotations.Nullable;

/**
 * A table of a document, or a side of it, that becomes a column of a view. Two tables of one
 * document are two columns: nothing is added up that the document does not add up.
 *
 * @param document who published it
 * @param table the table
 * @param side the side of a two-sided table; null for other tables
 * @param units how many budget units the table prints; null where it prints none
 */
public record ViewSource(
    ViewDocument document, TableSummary table, @Nullable Side side, @Nullable Integer units) {

  /** The printed total of a column, in 分; null where none is printed. */
  @Nullable Long printedTotal(String column) {
    String name = name(column);
    TableTotal total = name == null ? null : table.totals().get(name);
    return total == null ? null : total.fen();
  }

  /** The parity of a column; the table's where the column has none. */
  Parity parity(String column) {
    String name = name(column);
    return name == null ? Parity.NO_TOTAL : table.columnParity().getOrDefault(name, table.parity());
  }

  /**
   * What totals and parities are kept under: of the amounts of a two-sided table the side. Its
   * other columns, one per fund, divide expenditure only: income has nothing to be compared with.
   */
  private @Nullable String name(String column) {
    if (side == null) {
      return column;
    }
    if (column.equals(Columns.AMOUNT)) {
      return side.name().toLowerCase(Locale.ROOT);
    }
    return side == Side.EXPENDITURE ? column : null;
  }
}
