package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.budgetlens.ingest.form.ColumnForm;

/**
 * The orders that columns with scattered labels can have. On a line of both, the one stands left of
 * the other; columns below one label stand together. Of columns that no line prints beside each
 * other the form's order comes first, as published forms are prescribed.
 */
final class ColumnOrder {
  private static final int MOST = 200;

  private final List<ScatteredHeader.Label> labels;
  private final List<PrintedColumn> columns;
  private final List<List<PrintedColumn>> orders = new ArrayList<>();

  private ColumnOrder(
      List<PrintedColumn> columns, List<ScatteredHeader.Label> labels, List<ColumnForm> form) {
    this.labels = labels;
    this.columns =
        columns.stream()
            .sorted(Comparator.comparingInt(column -> form.indexOf(column.form())))
            .toList();
  }

  /** The orders from left to right, the form's first; none where lines contradict each other. */
  static List<List<PrintedColumn>> all(
      List<PrintedColumn> columns, List<ScatteredHeader.Label> labels, List<ColumnForm> form) {
    var order = new ColumnOrder(columns, labels, form);
    order.extend(new ArrayList<>());
    return List.copyOf(order.orders);
  }

  private void extend(List<PrintedColumn> placed) {
    if (orders.size() >= MOST) {
      return;
    }
    if (placed.size() == columns.size()) {
      orders.add(List.copyOf(placed));
      return;
    }
    for (PrintedColumn column : columns) {
      boolean free = !placed.contains(column);
      if (free && columns.stream().noneMatch(o -> !placed.contains(o) && before(o, column))) {
        if (placed.isEmpty() || !leavesGroup(placed, column)) {
          placed.add(column);
          extend(placed);
          placed.removeLast();
        }
      }
    }
  }

  /** Whether a column would stand between columns below one label. */
  private boolean leavesGroup(List<PrintedColumn> placed, PrintedColumn column) {
    int group = outer(placed.getLast());
    return group >= 0
        && outer(column) != group
        && columns.stream().anyMatch(o -> outer(o) == group && !placed.contains(o));
  }

  /** The label that a column shares with others, −1 for none. */
  private static int outer(PrintedColumn column) {
    return column.path().size() > 1 ? column.path().get(column.path().size() - 2) : -1;
  }

  private boolean before(PrintedColumn a, PrintedColumn b) {
    if (a == b) {
      return false;
    }
    if (a.isAmount() != b.isAmount()) {
      return !a.isAmount() && !leaf(b).leftOf(leaf(a));
    }
    if (!a.isAmount() && !leaf(a).leftOf(leaf(b)) && !leaf(b).leftOf(leaf(a))) {
      return columns.indexOf(a) < columns.indexOf(b);
    }
    return leaf(a).leftOf(leaf(b));
  }

  private ScatteredHeader.Label leaf(PrintedColumn column) {
    return labels.get(column.path().getLast());
  }
}
