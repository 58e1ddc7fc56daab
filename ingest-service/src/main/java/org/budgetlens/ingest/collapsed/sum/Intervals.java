package org.budgetlens.ingest.collapsed.sum;

import java.util.Arrays;

/**
 * A set of numbers as sorted, disjoint closed intervals. A set that would need more intervals than
 * its limit closes its narrowest gaps: it then holds more numbers than it should, never fewer, so
 * what it excludes is excluded for certain.
 */
final class Intervals {
  private final long[] low;
  private final long[] high;

  private Intervals(long[] low, long[] high) {
    this.low = low;
    this.high = high;
  }

  static Intervals of(long low, long high) {
    return new Intervals(new long[] {low}, new long[] {high});
  }

  int size() {
    return low.length;
  }

  /** Every number of this set plus every number of any of the given intervals. */
  Intervals plusAnyOf(long[] lows, long[] highs, int limit) {
    int count = low.length * lows.length;
    long[][] all = new long[count][];
    int next = 0;
    for (int option = 0; option < lows.length; option++) {
      for (int i = 0; i < low.length; i++) {
        all[next++] = new long[] {low[i] + lows[option], high[i] + highs[option]};
      }
    }
    Arrays.sort(all, (a, b) -> Long.compare(a[0], b[0]));
    long[] mergedLow = new long[count];
    long[] mergedHigh = new long[count];
    int size = 0;
    for (long[] interval : all) {
      if (size > 0 && interval[0] <= mergedHigh[size - 1]) {
        mergedHigh[size - 1] = Math.max(mergedHigh[size - 1], interval[1]);
      } else {
        mergedLow[size] = interval[0];
        mergedHigh[size++] = interval[1];
      }
    }
    return limited(Arrays.copyOf(mergedLow, size), Arrays.copyOf(mergedHigh, size), limit);
  }

  private static Intervals limited(long[] low, long[] high, int limit) {
    if (low.length <= limit) {
      return new Intervals(low, high);
    }
    long[] gaps = new long[low.length - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = low[i + 1] - high[i];
    }
    long[] sorted = gaps.clone();
    Arrays.sort(sorted);
    long widestClosed = sorted[low.length - limit - 1];
    int size = 0;
    for (int i = 0; i < low.length; i++) {
      if (i > 0 && gaps[i - 1] <= widestClosed) {
        high[size - 1] = high[i];
      } else {
        low[size] = low[i];
        high[size++] = high[i];
      }
    }
    return new Intervals(Arrays.copyOf(low, size), Arrays.copyOf(high, size));
  }

  /** Whether some number of this set lies in [from, to]. */
  boolean meets(long from, long to) {
    int first = Arrays.binarySearch(high, from);
    int index = first >= 0 ? first : -first - 1;
    return index < low.length && low[index] <= to;
  }

  /** Whether a number of this set plus one of the other lies in [from, to]. */
  boolean meetsWith(Intervals other, long from, long to) {
    int theirs = other.low.length - 1;
    for (int own = 0; own < low.length && theirs >= 0; ) {
      if (low[own] + other.low[theirs] > to) {
        theirs--;
      } else if (high[own] + other.high[theirs] < from) {
        own++;
      } else {
        return true;
      }
    }
    return false;
  }
}
