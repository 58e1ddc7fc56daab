package org.budgetlens.audit.evaluate;

/**
 * Compares sums of printed amounts. An amount whose last printed digit is worth {@code step} stands
 * for every amount within half a step of it, a sum of amounts for every amount within half the sum
 * of their steps. Intervals are closed: two that touch overlap.
 */
final class Intervals {
  private Intervals() {}

  /** How two sums compare. */
  enum Verdict {
    EQUAL,
    /** Not equal, but the intervals overlap. */
    ROUNDING,
    DIFFERENT
  }

  /**
   * Compares two sums.
   *
   * @throws ArithmeticException if the difference does not fit a long
   */
  static Verdict compare(long left, long leftStep, long right, long rightStep) {
    long difference = Math.subtractExact(left, right);
    if (difference == 0) {
      return Verdict.EQUAL;
    }
    return Math.absExact(difference) <= tolerance(leftStep, rightStep)
        ? Verdict.ROUNDING
        : Verdict.DIFFERENT;
  }

  /**
   * Half of both steps. Rounding down loses nothing: differences are whole 分, so one that is at
   * most half of an odd number is at most that half rounded down.
   */
  static long tolerance(long leftStep, long rightStep) {
    return Math.addExact(leftStep, rightStep) / 2;
  }
}
