package org.budgetlens.audit.evaluate;

import java.util.List;
import org.budgetlens.contracts.table.BudgetRow;

/**
 * A row of a document.
 *
 * @param row the row
 * @param occurrence how many rows of its table with its key came so far, from 1
 */
record NumberedRow(BudgetRow row, int occurrence) {
  /** All rows of a document, in its order. */
  static List<NumberedRow> of(List<BudgetRow> rows) {
    var occurrences = new Occurrences();
    return rows.stream().map(row -> new NumberedRow(row, occurrences.next(row))).toList();
  }

  /** The row with other amounts: they are no part of its key. */
  NumberedRow with(BudgetRow changed) {
    return new NumberedRow(changed, occurrence);
  }
}
