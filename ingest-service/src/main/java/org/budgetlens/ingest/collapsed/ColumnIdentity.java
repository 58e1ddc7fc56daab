package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.ingest.form.RowIdentity;

/**
 * A form's row identity over the columns that a table prints: a header that prints no column for a
 * part says that the table has no such money.
 *
 * @param whole index of the column that is the sum
 * @param parts indexes of the columns that are summed up
 * @param whenPrinted counts only in rows that print a part
 * @param atMost the parts do not exceed the whole
 * @param words the identity for people
 */
record ColumnIdentity(
    int whole, List<Integer> parts, boolean whenPrinted, boolean atMost, Localized words) {

  static List<ColumnIdentity> of(List<RowIdentity> identities, List<PrintedColumn> columns) {
    var names = columns.stream().map(PrintedColumn::name).toList();
    var found = new ArrayList<ColumnIdentity>();
    for (RowIdentity identity : identities) {
      List<String> parts = identity.parts().stream().filter(names::contains).toList();
      boolean isVoid = identity.isVoid(names) || isOneOfSeveral(identity, parts);
      if (names.contains(identity.whole()) && !parts.isEmpty() && !isVoid) {
        found.add(
            new ColumnIdentity(
                names.indexOf(identity.whole()),
                parts.stream().map(names::indexOf).toList(),
                identity.whenPrinted(),
                identity.atMost(),
                words(identity, parts, columns)));
      }
    }
    return found;
  }

  /**
   * Whether a header prints a single one of several parts: the others then stand in columns that
   * the identity does not name, and the whole is more than this one.
   */
  private static boolean isOneOfSeveral(RowIdentity identity, List<String> parts) {
    return parts.size() == 1 && identity.parts().size() > 1 && !identity.atMost();
  }

  private static Localized words(
      RowIdentity identity, List<String> parts, List<PrintedColumn> columns) {
    String sign = identity.atMost() ? "≥" : "=";
    List<String> labels = parts.stream().map(part -> label(part, columns)).toList();
    return new Localized(
        label(identity.whole(), columns) + sign + sum(labels),
        identity.whole() + sign + sum(parts));
  }

  private static String sum(List<String> parts) {
    return parts.size() <= 3 ? String.join("+", parts) : parts.getFirst() + "+…+" + parts.getLast();
  }

  private static String label(String name, List<PrintedColumn> columns) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .map(PrintedColumn::label)
        .findFirst()
        .orElse(name);
  }

  boolean concerns(int column) {
    return column == whole || parts.contains(column);
  }

  /** Whether a row keeps it, within the precision of its figures. A blank counts as nothing. */
  boolean holds(int[] way, List<Optional<PrintedAmount>> amounts) {
    Range sum = Range.ZERO;
    boolean printed = false;
    for (int part : parts) {
      int index = Placements.amountIn(part, way);
      if (index >= 0) {
        printed |= amounts.get(index).isPresent();
        sum = sum.plus(Range.of(amounts.get(index)));
      }
    }
    if (whenPrinted && !printed) {
      return true;
    }
    int index = Placements.amountIn(whole, way);
    Range total = index < 0 ? Range.ZERO : Range.of(amounts.get(index));
    return atMost ? sum.low() <= total.high() : sum.meets(total);
  }
}
