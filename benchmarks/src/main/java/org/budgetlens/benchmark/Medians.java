package org.budgetlens.benchmark;

import java.util.Arrays;

/** Medians: a shared machine's means say more about its other users. */
public final class Medians {
  private Medians() {}

  /** The median of at least one value; of two middle ones the upper. */
  public static long of(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
