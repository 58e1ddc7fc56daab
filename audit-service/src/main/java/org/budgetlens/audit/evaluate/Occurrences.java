package org.budgetlens.audit.evaluate;

import java.util.HashMap;
import java.util.Map;
import org.budgetlens.contracts.table.BudgetRow;

/** Counts rows of a table that have the same key. */
final class Occurrences {
  private final Map<Long, Integer> counts = new HashMap<>();

  /** How many rows of the table with this row's key came so far, from 1. */
  int next(BudgetRow row) {
    return counts.merge(hash(row.table().index(), RowLabels.key(row)), 1, Integer::sum);
  }

  /** 64 bits of the key: keys themselves would take a long document's memory. */
  private static long hash(int table, String key) {
    long hash = table + 0x9e3779b97f4a7c15L;
    for (int index = 0; index < key.length(); index++) {
      hash = (hash ^ key.charAt(index)) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
