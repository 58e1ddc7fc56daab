package org.budgetlens.query.view;

import java.util.List;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableTotal;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * A table of a document that becomes a column of a view. Two tables of one document are two
 * columns: nothing is added up that the document does not add up.
 *
 * @param document who published it
 * @param table the table
 */
public record ViewSource(ViewDocument document, TableSummary table) {

  /** The tables of a document that a view is made from. */
  public static List<ViewSource> choose(
      View view, ViewDocument document, List<TableSummary> tables) {
    for (TableType type : view.tables()) {
      List<ViewSource> chosen =
          tables.stream()
              .filter(table -> table.table().type() == type && table.detailRows() > 0)
              .map(table -> new ViewSource(document, table))
              .toList();
      if (!chosen.isEmpty()) {
        return chosen;
      }
    }
    return List.of();
  }

  /** The printed total of a column, in 分; null where none is printed. */
  @Nullable Long printedTotal(String column) {
    TableTotal total = table.totals().get(column);
    return total == null ? null : total.fen();
  }

  /** The parity of a column; the table's where the column has none. */
  Parity parity(String column) {
    return table.columnParity().getOrDefault(column, table.parity());
  }
}
