package org.budgetlens.ingest.collapsed.sum;

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

  /**
   * Removes the options that this sum makes impossible.
   *
   * @return whether any was removed
   */
  boolean prune(Possible possible) {
    boolean removed = false;
    Intervals before = Intervals.of(0, 0);
    List<Sum.Term> terms = sum.terms();
    for (int i = 0; i < terms.size(); i++) {
      Sum.Term term = terms.get(i);
      BitSet options = possible.of(term.variable());
      for (int o = options.nextSetBit(0); o >= 0; o = options.nextSetBit(o + 1)) {
        if (!before.meetsWith(
            behind[i + 1], sum.low() - term.high()[o], sum.high() - term.low()[o])) {
          options.clear(o);
          removed = true;
        }
      }
      if (options.isEmpty()) {
        return true;
      }
      before = plus(before, term, possible);
    }
    return removed;
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
      low[next] = term.low()[o];
      high[next++] = term.high()[o];
    }
    return set.plusAnyOf(low, high, limit);
  }
}
