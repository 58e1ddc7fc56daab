package org.budgetlens.ingest.collapsed;

import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.ingest.form.ColumnForm;

/**
 * A column that a header prints.
 *
 * @param form the form's column
 * @param path places of its labels among the header's labels, outermost first
 * @param label what people call it
 */
record PrintedColumn(ColumnForm form, List<Integer> path, String label) {
  private static final Pattern SUM = Pattern.compile("小计|合计");

  PrintedColumn {
    path = List.copyOf(path);
  }

  boolean isAmount() {
    return form.as() == ColumnForm.Content.AMOUNT;
  }

  String name() {
    return form.name();
  }

  /** The columns with short labels: the inner one, unless it is a 小计 or stands twice. */
  static List<PrintedColumn> named(List<PrintedColumn> columns, List<String> labels) {
    return columns.stream()
        .map(column -> new PrintedColumn(column.form, column.path, name(column, columns, labels)))
        .toList();
  }

  private static String name(PrintedColumn column, List<PrintedColumn> all, List<String> labels) {
    String inner = labels.get(column.path.getLast());
    if (column.path.size() == 1) {
      return inner;
    }
    String outer = labels.get(column.path.get(column.path.size() - 2));
    if (SUM.matcher(inner).matches()) {
      return outer;
    }
    long same = all.stream().filter(o -> labels.get(o.path.getLast()).equals(inner)).count();
    return same == 1 ? inner : outer + "·" + inner;
  }

  /** Left to right: by outer labels first. */
  static int compare(PrintedColumn a, PrintedColumn b) {
    for (int i = 0; i < a.path.size() && i < b.path.size(); i++) {
      int order = Integer.compare(a.path.get(i), b.path.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.path.size(), b.path.size());
  }
}
