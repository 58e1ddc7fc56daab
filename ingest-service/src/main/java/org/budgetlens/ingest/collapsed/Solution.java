package org.budgetlens.ingest.collapsed;

import java.util.List;
import java.util.Optional;
import org.budgetlens.contracts.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the columns of a table.
 *
 * @param rows per row what is left
 */
record Solution(List<Row> rows) {
  Solution {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param ways the ways of placing its amounts that are left; empty where it has more amounts than
   *     there are columns
   * @param reasons per amount why it stands where it stands; empty where counting decides, or
   *     nothing
   */
  record Row(List<int[]> ways, List<Optional<Localized>> reasons) {
    Row {
      ways = List.copyOf(ways);
      reasons = List.copyOf(reasons);
    }

    /** The column in which all ways put an amount, null where they differ. */
    @Nullable Integer columnOf(int amount) {
      Integer column = null;
      for (int[] way : ways) {
        if (column != null && column != way[amount]) {
          return null;
        }
        column = way[amount];
      }
      return column;
    }

    /** Whether all ways agree on every amount. */
    boolean isDecided() {
      return ways.size() == 1;
    }

    /** Index of the amount in a column, −1 for none; null where the ways differ. */
    @Nullable Integer amountIn(int column) {
      Integer amount = null;
      for (int[] way : ways) {
        int index = Placements.amountIn(column, way);
        if (amount != null && amount != index) {
          return null;
        }
        amount = index;
      }
      return amount;
    }
  }

  /** How many ways are left altogether; less is better. */
  long ways() {
    return rows.stream().mapToLong(row -> row.ways().size()).sum();
  }
}
