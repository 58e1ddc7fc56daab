package org.budgetlens.contracts.table;

/** Whether what was read adds up to what is printed: the reader's proof of its own work. */
public enum Parity {
  /** Every amount column equals its printed total to the 分. */
  EXACT,
  /** Some column differs from its total, but within the printed precision. */
  ROUNDING,
  /** Some column differs from its printed total beyond the printed precision. */
  BROKEN,
  /** There are amounts, but no printed total or row identity to hold them against. */
  NO_TOTAL,
  /** The table has no amounts. */
  EMPTY;

  /** Whether nothing speaks against the reading: it adds up, or there is nothing to add up. */
  public boolean isProved() {
    return switch (this) {
      case EXACT, ROUNDING, EMPTY -> true;
      case BROKEN, NO_TOTAL -> false;
    };
  }

  /** The worse of two: BROKEN, then ROUNDING, then EXACT, then NO_TOTAL, then EMPTY. */
  public Parity and(Parity other) {
    return badness(this) >= badness(other) ? this : other;
  }

  private static int badness(Parity parity) {
    return switch (parity) {
      case EMPTY -> 0;
      case NO_TOTAL -> 1;
      case EXACT -> 2;
      case ROUNDING -> 3;
      case BROKEN -> 4;
    };
  }
}
