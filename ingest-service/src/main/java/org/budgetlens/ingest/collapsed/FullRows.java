package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.budgetlens.contracts.table.RowKind;

/**
 * Rows that print an amount in every column: their columns are not in question, so they prove or
 * refute the order in which the columns were found.
 */
final class FullRows {
  private FullRows() {}

  /** Whether every such row adds up: else the columns stand in another order. */
  static boolean addUp(RawTable table) {
    List<PrintedColumn> amounts = table.amountColumns();
    List<ColumnIdentity> identities = ColumnIdentity.of(table.layout().identities(), amounts);
    int[] all = IntStream.range(0, amounts.size()).toArray();
    return table.rows().stream()
        .filter(row -> row.readable() && row.amounts().size() == amounts.size())
        .allMatch(
            row -> identities.stream().allMatch(identity -> identity.holds(all, row.amounts())));
  }

  /**
   * Whether the rows bear out an order that nothing else does. A statement of one row without a
   * total has no other row and no sum to do so, unless it is full.
   */
  static boolean bearOut(RawTable table) {
    int columns = table.amountColumns().size();
    boolean provable =
        !table.layout().statement()
            || table.rows().stream()
                .anyMatch(
                    row -> row.row().kind() == RowKind.TOTAL || row.amounts().size() == columns);
    return provable && addUp(table);
  }

  /**
   * The table with its first columns behind the others, if only one way to do so is borne out: a
   * label of the header's outer row without inner ones is printed before those of the others, and
   * its column may stand behind theirs.
   */
  static Optional<RawTable> turned(RawTable table) {
    List<PrintedColumn> amounts = table.amountColumns();
    var found = new ArrayList<RawTable>();
    for (int first = 1; first < amounts.size(); first++) {
      var order = new ArrayList<>(table.columns());
      order.removeAll(amounts);
      order.addAll(amounts.subList(first, amounts.size()));
      order.addAll(amounts.subList(0, first));
      RawTable turned = table.withColumns(order);
      if (bearOut(turned)) {
        found.add(turned);
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
