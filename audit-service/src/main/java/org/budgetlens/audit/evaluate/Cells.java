package org.budgetlens.audit.evaluate;

import java.util.function.Predicate;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.PrintedAmount;
import org.jspecify.annotations.Nullable;

/**
 * The cells that one summand is made of.
 *
 * @param sign +1 where they are added, −1 where they are subtracted
 * @param rows which rows
 * @param column which column
 */
record Cells(int sign, Predicate<BudgetRow> rows, String column) {
  /** The row's part in the summand; null where it has none. */
  @Nullable Contribution in(BudgetRow row) {
    PrintedAmount amount = row.amount(column);
    return amount == null || !rows.test(row) ? null : contribution(row, column, sign, amount);
  }

  /** A cell as evidence. */
  static Contribution contribution(BudgetRow row, String column, int sign, PrintedAmount amount) {
    return new Contribution(
        row.document(),
        row.table(),
        row.sequence(),
        row.row().source(),
        RowLabels.of(row),
        column,
        sign,
        amount.fen(),
        amount.step(),
        amount.printed(),
        amount.inferred());
  }
}
