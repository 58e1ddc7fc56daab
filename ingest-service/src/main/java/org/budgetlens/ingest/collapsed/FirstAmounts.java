package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.ingest.table.TypedRow;
import org.budgetlens.ingest.table.UncodedGroups;

/**
 * What the first amounts of rows say before any column is known: every row prints its whole first
 * (合计), whatever columns its parts stand in.
 */
final class FirstAmounts {
  private FirstAmounts() {}

  /**
   * The rows with their group rows, where only then the wholes add up: a department's row that
   * repeats the total, rows without a code among rows with one, or rows with an ordinal.
   */
  static List<RawRow> withGroups(List<RawRow> rows) {
    if (addUp(rows)) {
      return rows;
    }
    List<TypedRow> plain = rows.stream().map(RawRow::row).toList();
    return Stream.of(
            repeatedTotal(rows), RawRow.with(rows, UncodedGroups.of(plain)), numbered(rows))
        .filter(FirstAmounts::addUp)
        .findFirst()
        .orElse(rows);
  }

  /** The rows with those that begin with an ordinal, whatever cell it stands in. */
  private static List<RawRow> numbered(List<RawRow> rows) {
    return rows.stream()
        .map(
            row ->
                row.row().kind() == RowKind.DETAIL
                        && row.row().codes().isEmpty()
                        && UncodedGroups.isNumbered(row.printed())
                    ? row.withRow(row.row().withKind(RowKind.SUBTOTAL))
                    : row)
        .toList();
  }

  /** The rows with the first one below the total that prints the same amounts, and no code. */
  private static List<RawRow> repeatedTotal(List<RawRow> rows) {
    List<RawRow> totals = of(rows, RowKind.TOTAL);
    var other = new ArrayList<>(rows);
    for (int r = 0; r < rows.size() && totals.size() == 1; r++) {
      RawRow row = rows.get(r);
      boolean same = row.amounts().equals(totals.getFirst().amounts());
      if (same && row.row().kind() == RowKind.DETAIL && row.row().codes().isEmpty()) {
        other.set(r, row.withRow(row.row().withKind(RowKind.SUBTOTAL)));
        break;
      }
    }
    return other;
  }

  /** Whether there is one total and the wholes of the details, which all print one, make it up. */
  private static boolean addUp(List<RawRow> rows) {
    List<RawRow> totals = of(rows, RowKind.TOTAL);
    Optional<Range> total = totals.size() == 1 ? first(totals.getFirst()) : Optional.<Range>empty();
    Range sum = Range.ZERO;
    for (RawRow detail : of(rows, RowKind.DETAIL)) {
      Optional<Range> whole = first(detail);
      if (whole.isEmpty()) {
        return false;
      }
      sum = sum.plus(whole.get());
    }
    return total.isPresent() && sum.meets(total.get());
  }

  private static List<RawRow> of(List<RawRow> rows, RowKind kind) {
    return rows.stream().filter(row -> row.row().kind() == kind).toList();
  }

  private static Optional<Range> first(RawRow row) {
    Optional<PrintedAmount> amount =
        row.readable() && !row.amounts().isEmpty() ? row.amounts().getFirst() : Optional.empty();
    return amount
        .filter(printed -> Math.abs(printed.fen()) <= Range.LARGEST_FEN)
        .map(printed -> Range.of(Optional.of(printed)));
  }
}
