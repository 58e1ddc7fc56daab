package org.budgetlens.ingest.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableTotal;
import org.budgetlens.ingest.form.RowIdentity;
import org.budgetlens.ingest.form.TableForm;

/**
 * Parity of a table with a value a column: Σ DETAIL rows against the TOTAL row. A statement of one
 * row has no total row; there the row's own identities are the proof.
 */
public final class ColumnParity {
  private ColumnParity() {}

  /** Proves the amount columns of a table. */
  public static ParityProof prove(
      List<String> columns, TableForm.Layout.Columns layout, List<TypedRow> rows) {
    ParityProof proof = prove(columns, rows);
    if (layout.statement() && last(rows, RowKind.TOTAL).isEmpty()) {
      var parities = new LinkedHashMap<>(proof.columns());
      proveByIdentities(layout.identities(), rows, parities);
      return new ParityProof(parities, proof.totals(), proof.sums());
    }
    return proof;
  }

  /** The proof of a table with a total row, and of its group rows. */
  public static ParityProof prove(List<String> columns, List<TypedRow> rows) {
    Optional<TypedRow> total = last(rows, RowKind.TOTAL);
    var parities = new LinkedHashMap<String, Parity>();
    var totals = new LinkedHashMap<String, TableTotal>();
    var sums = new LinkedHashMap<String, Long>();
    for (String column : columns) {
      PrintedSum details = sum(rows, column);
      PrintedSum printed = PrintedSum.NOTHING;
      if (total.isPresent()) {
        PrintedAmount amount = total.get().amounts().get(column);
        printed = printed.plus(amount);
        if (amount != null) {
          totals.put(column, new TableTotal(amount.fen(), amount.printed()));
        }
      }
      parities.put(column, details.against(printed).and(TreeParity.prove(rows, column)));
      if (!details.isNothing()) {
        sums.put(column, details.fen());
      }
    }
    return new ParityProof(parities, totals, sums);
  }

  private static void proveByIdentities(
      List<RowIdentity> identities, List<TypedRow> rows, Map<String, Parity> parities) {
    for (RowIdentity identity : identities) {
      if (identity.atMost()
          || !parities.keySet().containsAll(identity.parts())
          || !parities.containsKey(identity.whole())
          || identity.isVoid(parities.keySet())) {
        continue;
      }
      for (TypedRow row : rows) {
        PrintedSum parts = PrintedSum.NOTHING;
        for (String part : identity.parts()) {
          parts = parts.plus(row.amounts().get(part));
        }
        if (parts.isNothing() && identity.whenPrinted()) {
          continue;
        }
        Parity parity = parts.against(PrintedSum.NOTHING.plus(row.amounts().get(identity.whole())));
        proved(identity.whole(), parity, parities);
        for (String part : identity.parts()) {
          if (row.amounts().containsKey(part)) {
            proved(part, parity, parities);
          }
        }
      }
    }
  }

  /** A column that some identity proves is no longer without a total. */
  private static void proved(String column, Parity parity, Map<String, Parity> parities) {
    parities.merge(column, parity, (old, now) -> old == Parity.NO_TOTAL ? now : old.and(now));
  }

  private static PrintedSum sum(List<TypedRow> rows, String column) {
    PrintedSum sum = PrintedSum.NOTHING;
    for (TypedRow row : rows) {
      if (row.kind() == RowKind.DETAIL) {
        sum = sum.plus(row.amounts().get(column));
      }
    }
    return sum;
  }

  private static Optional<TypedRow> last(List<TypedRow> rows, RowKind kind) {
    return rows.stream().filter(row -> row.kind() == kind).reduce((first, second) -> second);
  }
}
