package org.budgetlens.ingest.source.pdf;

import java.io.IOException;
import org.budgetlens.ingest.source.ReadingBudget;

/**
 * How much work a document may ask for, counted in drawing operators and characters rather than in
 * seconds, so that the same document always has the same answer; and the time behind it.
 */
final class Budget {
  /** A document asks for more than it may. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final ReadingBudget time;
  private long left;

  Budget(long most, ReadingBudget time) {
    this.left = most;
    this.time = time;
  }

  void spend(long amount) throws Exceeded {
    time.check();
    left -= amount;
    if (left < 0) {
      throw new Exceeded();
    }
  }
}
