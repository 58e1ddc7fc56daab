package org.budgetlens.benchmark.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.table.RowLabels;

/**
 * Merges the cells of a table's header again: in a text a label that stood over several columns or
 * rows is followed by blank cells.
 */
final class MergedHeader {
  private static final TableForms FORMS = TableForms.load();
  private static final int MOST_ROWS = 3;

  private MergedHeader() {}

  /** The places of a table with these texts. */
  static List<List<Slot>> of(List<List<String>> table) {
    int columns = table.stream().mapToInt(List::size).max().orElse(0);
    int header = 0;
    while (header < Math.min(MOST_ROWS, table.size()) && isHeader(table.get(header))) {
      header++;
    }
    var rows = new ArrayList<List<Slot>>();
    for (int r = 0; r < table.size(); r++) {
      rows.add(new ArrayList<>(Collections.nCopies(columns, Slot.COVERED)));
      for (int c = 0; c < columns; c++) {
        String text = text(table, r, c);
        boolean covered =
            r < header && text.isEmpty() && (c > 0 || r > 0) && isCovered(table, r, c);
        if (!covered) {
          rows.get(r).set(c, slot(table, header, r, c, columns));
        }
      }
    }
    return rows;
  }

  private static Slot slot(List<List<String>> table, int header, int row, int column, int columns) {
    String text = text(table, row, column);
    if (row >= header || text.isEmpty()) {
      return new Slot(text, 1, 1);
    }
    int down = 1;
    while (row + down < header && text(table, row + down, column).isEmpty()) {
      down++;
    }
    int right = 1;
    while (down == 1
        && column + right < columns
        && text(table, row, column + right).isEmpty()
        && (row == 0 || text(table, row - 1, column + right).isEmpty())) {
      right++;
    }
    return new Slot(text, right, down);
  }

  /** Whether a label on the left or above reaches this blank cell. */
  private static boolean isCovered(List<List<String>> table, int row, int column) {
    for (int above = row - 1; above >= 0; above--) {
      if (!text(table, above, column).isEmpty()) {
        return true;
      }
    }
    for (int left = column - 1; left >= 0; left--) {
      if (!text(table, row, left).isEmpty()) {
        return row + 1 >= table.size() || !text(table, row + 1, left).isEmpty();
      }
    }
    return false;
  }

  private static boolean isHeader(List<String> row) {
    long printed = row.stream().filter(text -> !text.isEmpty()).count();
    long labels = row.stream().filter(text -> FORMS.isHeaderLabel(Width.label(text))).count();
    boolean total =
        row.stream().filter(text -> !text.isEmpty()).limit(1).anyMatch(RowLabels::isTotal);
    return labels > 0 && labels * 2 >= printed && !(total && printed == 1);
  }

  private static String text(List<List<String>> table, int row, int column) {
    List<String> cells = table.get(row);
    return column < cells.size() ? cells.get(column) : "";
  }
}
