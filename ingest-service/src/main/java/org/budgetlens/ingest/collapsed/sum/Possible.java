package org.budgetlens.ingest.collapsed.sum;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which options of every variable are left.
 *
 * @param options per variable the options that occur in some solution, or that the search could not
 *     exclude within its bounds
 */
public record Possible(List<BitSet> options) {
  public Possible {
    options = options.stream().map(set -> (BitSet) set.clone()).toList();
  }

  /** Every option of every variable. */
  public static Possible all(int... counts) {
    return new Possible(
        Arrays.stream(counts)
            .mapToObj(
                count -> {
                  var set = new BitSet(count);
                  set.set(0, count);
                  return set;
                })
            .toList());
  }

  /** Whether every variable has one option left. */
  public boolean isDecided() {
    return options.stream().allMatch(set -> set.cardinality() == 1);
  }

  BitSet of(int variable) {
    return options.get(variable);
  }
}
