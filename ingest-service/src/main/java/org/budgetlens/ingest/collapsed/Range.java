package org.budgetlens.ingest.collapsed;

import java.util.Optional;
import org.budgetlens.contracts.table.PrintedAmount;

/**
 * What a printed figure, or a sum of them, stands for, in half 分 so that half a last digit is
 * whole.
 *
 * @param low least value
 * @param high greatest value
 */
record Range(long low, long high) {
  static final Range ZERO = new Range(0, 0);

  /** Largest figure that sums can be built of without overflow: 10¹² 元, in 分. */
  static final long LARGEST_FEN = 100_000_000_000_000L;

  static Range of(PrintedAmount amount) {
    return new Range(2 * amount.fen() - amount.step(), 2 * amount.fen() + amount.step());
  }

  /** A blank stands for nothing. */
  static Range of(Optional<PrintedAmount> amount) {
    return amount.map(Range::of).orElse(ZERO);
  }

  Range plus(Range other) {
    return new Range(low + other.low, high + other.high);
  }

  boolean meets(Range other) {
    return low <= other.high && other.low <= high;
  }
}
