package org.budgetlens.query.view;

import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.TableReference;
import org.jspecify.annotations.Nullable;

/**
 * A column of a view. Two tables of one document are two columns: nothing is added up that the
 * document does not add up.
 *
 * @param document who published it
 * @param column the table
 */
public record ViewSource(ViewDocument document, TableColumn column) {
  TableReference table() {
    return column.table();
  }

  @Nullable Side side() {
    return column.side();
  }
}
