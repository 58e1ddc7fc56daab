package org.budgetlens.ingest.source.pdf;

import java.io.IOException;

/**
 * How much work a document may ask for, counted in drawing operators and characters rather than in
 * seconds, so that the same document always has the same answer.
 */
final class Budget {
  /** A document asks for more than it may. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private long left;

  Budget(long most) {
    this.left = most;
  }

  void spend(long amount) throws Exceeded {
    left -= amount;
    if (left < 0) {
      throw new Exceeded();
    }
  }
}
