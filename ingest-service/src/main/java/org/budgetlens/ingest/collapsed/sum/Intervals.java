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
    Intervals sum = plus(lows[0], highs[0]);
    for (int option = 1; option < lows.length; option++) {
      sum = sum.or(plus(lows[option], highs[option]));
    }
    return sum.size() == 1 ? sum : sum.limited(limit);
  }

  private Intervals plus(long least, long greatest) {
    long[] lows = new long[low.length];
    long[] highs = new long[low.length];
    int size = 0;
    for (int i = 0; i < low.length; i++) {
      size = append(lows, highs, size, low[i] + least, high[i] + greatest);
    }
    return new Intervals(Arrays.copyOf(lows, size), Arrays.copyOf(highs, size));
  }

  private Intervals or(Intervals other) {
    long[] lows = new long[size() + other.size()];
    long[] highs = new long[lows.length];
    int size = 0;
    int own = 0;
    int theirs = 0;
    while (own < size() || theirs < other.size()) {
      if (theirs == other.size() || (own < size() && low[own] <= other.low[theirs])) {
        size = append(lows, highs, size, low[own], high[own]);
        own++;
      } else {
        size = append(lows, highs, size, other.low[theirs], other.high[theirs]);
        theirs++;
      }
    }
    return new Intervals(Arrays.copyOf(lows, size), Arrays.copyOf(highs, size));
  }

  /** Appends an interval that begins at or after all before it; returns the new size. */
  private static int append(long[] lows, long[] highs, int size, long from, long to) {
    if (size > 0 && from <= highs[size - 1]) {
      highs[size - 1] = Math.max(highs[size - 1], to);
      return size;
    }
    lows[size] = from;
    highs[size] = to;
    return size + 1;
  }

  private Intervals limited(int limit) {
    if (low.length <= limit) {
      return this;
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
