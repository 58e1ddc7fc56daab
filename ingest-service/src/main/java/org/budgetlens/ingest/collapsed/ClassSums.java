package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.TreeMap;
import org.budgetlens.ingest.collapsed.sum.Sum;

/** Sums over rows of which some choose together. */
final class ClassSums {
  private ClassSums() {}

  /** The same sum with the terms of rows that choose together added into their leader's term. */
  static Sum merged(Sum sum, int[] leader) {
    var terms = new TreeMap<Integer, Sum.Term>();
    for (Sum.Term term : sum.terms()) {
      terms.merge(
          leader[term.variable()],
          new Sum.Term(leader[term.variable()], term.low().clone(), term.high().clone()),
          ClassSums::plus);
    }
    return new Sum(new ArrayList<>(terms.values()), sum.low(), sum.high());
  }

  private static Sum.Term plus(Sum.Term a, Sum.Term b) {
    long[] low = a.low().clone();
    long[] high = a.high().clone();
    for (int option = 0; option < low.length; option++) {
      low[option] += b.low()[option];
      high[option] += b.high()[option];
    }
    return new Sum.Term(a.variable(), low, high);
  }
}
