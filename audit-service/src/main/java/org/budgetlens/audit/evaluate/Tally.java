package org.budgetlens.audit.evaluate;

import org.budgetlens.contracts.table.PrintedAmount;
import org.jspecify.annotations.Nullable;

/** Adds up cells, exactly. */
final class Tally {
  private int cells;
  private long fen;
  private long step;

  /** Adds a cell; a blank one adds nothing. */
  void add(@Nullable PrintedAmount amount) {
    if (amount != null) {
      cells++;
      fen = Math.addExact(fen, amount.fen());
      step = Math.addExact(step, amount.step());
    }
  }

  int cells() {
    return cells;
  }

  long fen() {
    return fen;
  }

  Figure figure() {
    return Figure.printed(cells, fen, step);
  }
}
