package org.budgetlens.audit.evaluate;

import org.budgetlens.audit.pack.Selector;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.jspecify.annotations.Nullable;

/** Adds up the cells of a selector in one table. */
final class SelectorTally {
  private final Selector selector;
  private final Tally all = new Tally();
  private final Tally details = new Tally();
  private boolean matched;
  private boolean ambiguous;
  private @Nullable PrintedAmount total;
  private int totalRow;

  SelectorTally(Selector selector) {
    this.selector = selector;
  }

  Selector selector() {
    return selector;
  }

  void read(BudgetRow row) {
    if (!selector.matches(row)) {
      return;
    }
    matched = true;
    PrintedAmount amount = row.amount(selector.column());
    all.add(amount);
    switch (row.row().kind()) {
      case DETAIL -> details.add(amount);
      case SUBTOTAL -> {}
      case TOTAL -> readTotal(amount, row.sequence());
    }
  }

  private void readTotal(@Nullable PrintedAmount amount, int sequence) {
    if (amount == null) {
      return;
    }
    if (total == null) {
      total = amount;
      totalRow = sequence;
    } else if (total.fen() != amount.fen()) {
      ambiguous = true;
    }
  }

  /** Whether any row matched, blank or not. */
  boolean matched() {
    return matched;
  }

  /** What is printed; blank where no row matched. */
  Figure figure() {
    return switch (selector.of()) {
      case ROWS -> all.figure();
      case DETAILS -> details.figure();
      case TOTAL -> {
        if (ambiguous) {
          yield Figure.AMBIGUOUS;
        }
        yield total == null ? details.figure() : Figure.printed(1, total.fen(), total.step());
      }
    };
  }

  /** The cells that {@link #figure} is made of, in a table with this index. */
  Cells cells(int sign, int table) {
    return new Cells(
        sign,
        row -> row.table().index() == table && selector.matches(row) && isCounted(row),
        selector.column());
  }

  private boolean isCounted(BudgetRow row) {
    return switch (selector.of()) {
      case ROWS -> true;
      case DETAILS -> row.row().kind() == RowKind.DETAIL;
      case TOTAL -> total == null ? row.row().kind() == RowKind.DETAIL : row.sequence() == totalRow;
    };
  }
}
