package org.budgetlens.audit.pack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rule compares. Identities are evaluated on exact 分 with intervals. */
public sealed interface Check {
  /** {@code each: row}: identities between the columns of every row. */
  record Rows(List<Identity> identities) implements Check {
    public Rows {
      identities = List.copyOf(identities);
    }
  }

  /** {@code each: column}: the total row of every amount column is the sum of its detail rows. */
  record ColumnTotals() implements Check {}

  /** {@code each: table}: identities between sums of cells of one table. */
  record Tables(Map<String, Selector> cells, List<Identity> identities) implements Check {
    public Tables {
      cells = Map.copyOf(cells);
      identities = List.copyOf(identities);
    }
  }

  /**
   * {@code each: document}: identities between sums of cells of different tables, for the document
   * as a whole or for every group of codes.
   */
  record Documents(Map<String, Selector> cells, @Nullable Grouping group, List<Identity> identities)
      implements Check {
    public Documents {
      cells = Map.copyOf(cells);
      identities = List.copyOf(identities);
    }
  }
}
