package org.budgetlens.ingest.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.TableTotal;

/**
 * Whether a table adds up, column by column.
 *
 * @param columns parity per amount column
 * @param totals printed totals per amount column
 * @param sums sums of the detail rows per amount column, in 分
 */
public record ParityProof(
    Map<String, Parity> columns, Map<String, TableTotal> totals, Map<String, Long> sums) {
  public ParityProof {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
    sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
  }

  /** The worst parity of all columns. */
  public Parity parity() {
    return columns.values().stream().reduce(Parity.EMPTY, Parity::and);
  }
}
