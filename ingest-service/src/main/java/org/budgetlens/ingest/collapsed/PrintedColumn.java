package org.budgetlens.ingest.collapsed;

import java.util.List;
import org.budgetlens.ingest.form.ColumnForm;

/**
 * A column that a header prints.
 *
 * @param form the form's column
 * @param path places of its labels among the header's labels, outermost first
 * @param label its labels as printed, for people
 */
record PrintedColumn(ColumnForm form, List<Integer> path, String label) {
  PrintedColumn {
    path = List.copyOf(path);
  }

  boolean isAmount() {
    return form.as() == ColumnForm.Content.AMOUNT;
  }

  String name() {
    return form.name();
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
