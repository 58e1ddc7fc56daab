package org.budgetlens.ingest.performance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.TableTotal;
import org.budgetlens.ingest.table.ParityProof;
import org.budgetlens.ingest.table.PrintedSum;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what proves the amounts of a table that prints no total row: the wholes it prints beside
 * their parts.
 */
final class Proof {
  private final Map<String, Parity> parities = new LinkedHashMap<>();
  private final Map<String, TableTotal> totals = new LinkedHashMap<>();
  private final Map<String, PrintedSum> sums = new LinkedHashMap<>();

  /** A column of the table, with or without amounts. */
  Proof column(String column) {
    parities.putIfAbsent(column, Parity.EMPTY);
    return this;
  }

  /** An amount that the column's sum counts. */
  Proof counts(String column, @Nullable PrintedAmount amount) {
    column(column);
    if (amount != null) {
      sums.merge(column, PrintedSum.NOTHING.plus(amount), PrintedSum::plus);
      parities.merge(column, Parity.NO_TOTAL, Parity::and);
    }
    return this;
  }

  /** A whole and its parts, which prove the column; nothing where no part is printed. */
  Proof whole(String column, @Nullable PrintedAmount whole, PrintedSum parts) {
    column(column);
    if (!parts.isNothing()) {
      Parity parity = parts.against(PrintedSum.NOTHING.plus(whole));
      parities.merge(column, parity, (old, now) -> old.and(now));
    }
    return this;
  }

  /** A printed total of the column. */
  Proof total(String column, @Nullable PrintedAmount total) {
    column(column);
    if (total != null) {
      totals.put(column, new TableTotal(total.fen(), total.printed()));
    }
    return this;
  }

  ParityProof done() {
    var fen = new LinkedHashMap<String, Long>();
    sums.forEach((column, sum) -> fen.put(column, sum.fen()));
    return new ParityProof(parities, totals, fen);
  }
}
