package org.budgetlens.audit.evaluate;

import java.util.HashSet;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.PrintedAmount;
import org.jspecify.annotations.Nullable;

/**
 * A table's total row. One that is printed twice alike counts once; two that differ are ambiguous.
 */
final class TotalRow {
  private @Nullable BudgetRow row;
  private boolean ambiguous;

  void add(BudgetRow total) {
    if (row == null) {
      row = total;
    } else if (!sameFigures(row, total)) {
      ambiguous = true;
    }
  }

  /** The row that was printed first; null if there is none. */
  @Nullable BudgetRow row() {
    return row;
  }

  boolean isAmbiguous() {
    return ambiguous;
  }

  private static boolean sameFigures(BudgetRow one, BudgetRow other) {
    var columns = new HashSet<>(one.amounts().keySet());
    columns.addAll(other.amounts().keySet());
    return columns.stream()
        .allMatch(
            column -> {
              PrintedAmount first = one.amount(column);
              PrintedAmount second = other.amount(column);
              return first != null && second != null && first.fen() == second.fen();
            });
  }
}
