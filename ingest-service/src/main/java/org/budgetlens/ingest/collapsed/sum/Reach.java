package org.budgetlens.ingest.collapsed.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What one sum allows, by dynamic programming: the totals that the variables before and behind each
 * variable can reach. An option is impossible where none of them completes it.
 */
final class Reach {
  private final Sum sum;
  private final int limit;

  /** By term: what it and all terms behind it can add; one more for the end. */
  private final Intervals[] behind;

  Reach(Sum sum, Possible possible, int limit) {
    this.sum = sum;
    this.limit = limit;
    int count = sum.terms().size();
    behind = new Intervals[count + 1];
    behind[count] = Intervals.of(0, 0);
    for (int i = count - 1; i >= 0; i--) {
      behind[i] = plus(behind[i + 1], sum.terms().get(i), possible);
    }
  }

  /** How many intervals it took, as a measure of the work. */
  long work() {
    long intervals = 0;
    for (Intervals set : behind) {
      intervals += set.size();
    }
    return 4 * intervals;
  }

  /**
   * Removes the options that this sum makes impossible.
   *
   * @return the variables that lost an option
   */
  List<Integer> prune(Possible possible) {
    var changed = new ArrayList<Integer>();
    Intervals before = Intervals.of(0, 0);
    List<Sum.Term> terms = sum.terms();
    for (int i = 0; i < terms.size(); i++) {
      Sum.Term term = terms.get(i);
      BitSet options = possible.of(term.variable());
      int count = options.cardinality();
      for (int o = options.nextSetBit(0); o >= 0; o = options.nextSetBit(o + 1)) {
        if (!before.meetsWith(
            behind[i + 1], sum.low() - term.high()[o], sum.high() - term.low()[o])) {
          options.clear(o);
        }
      }
      if (options.cardinality() < count) {
        changed.add(term.variable());
      }
      if (options.isEmpty()) {
        return changed;
      }
      before = plus(before, term, possible);
    }
    return changed;
  }

  /** Whether the terms from an index on can complete a partial sum. */
  boolean completes(int fromTerm, long low, long high) {
    return behind[fromTerm].meets(sum.low() - high, sum.high() - low);
  }

  private Intervals plus(Intervals set, Sum.Term term, Possible possible) {
    BitSet options = possible.of(term.variable());
    long[] low = new long[options.cardinality()];
    long[] high = new long[low.length];
    int next = 0;
    for (int o = options.nextSetBit(0); o >= 0; o = options.nextSetBit(o + 1)) {
      if (!contains(low, high, next, term.low()[o], term.high()[o])) {
        low[next] = term.low()[o];
        high[next++] = term.high()[o];
      }
    }
    return set.plusAnyOf(Arrays.copyOf(low, next), Arrays.copyOf(high, next), limit);
  }

  private static boolean contains(long[] low, long[] high, int size, long least, long greatest) {
    for (int i = 0; i < size; i++) {
      if (low[i] == least && high[i] == greatest) {
        return true;
      }
    }
    return false;
  }
}
