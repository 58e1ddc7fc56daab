package org.budgetlens.ingest.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.ingest.table.ParityProof;
import org.budgetlens.ingest.table.TypedRow;

/** Parity of performance tables, which print no total row: each row's own amounts must add up. */
final class FundParity {
  private FundParity() {}

  /**
   * Holds the printed wholes of every row against their parts.
   *
   * @param parts columns that add up to a column
   */
  static ParityProof of(List<TypedRow> rows, Map<String, List<String>> parts) {
    var parities = new LinkedHashMap<String, Parity>();
    for (TypedRow row : rows) {
      row.amounts()
          .forEach(
              (column, amount) ->
                  parities.merge(
                      column,
                      parity(amount, parts.getOrDefault(column, List.of()), row),
                      Parity::and));
    }
    return new ParityProof(parities, Map.of(), Map.of());
  }

  private static Parity parity(PrintedAmount whole, List<String> parts, TypedRow row) {
    List<PrintedAmount> printed =
        parts.stream().map(row.amounts()::get).filter(Objects::nonNull).toList();
    if (printed.isEmpty()) {
      return Parity.NO_TOTAL;
    }
    long difference = whole.fen() - printed.stream().mapToLong(PrintedAmount::fen).sum();
    long tolerance = whole.step() + printed.stream().mapToLong(PrintedAmount::step).sum();
    if (difference == 0) {
      return Parity.EXACT;
    }
    return 2 * Math.abs(difference) <= tolerance ? Parity.ROUNDING : Parity.BROKEN;
  }
}
