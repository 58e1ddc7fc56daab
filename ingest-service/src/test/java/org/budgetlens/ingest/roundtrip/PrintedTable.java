package org.budgetlens.ingest.roundtrip;

import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.RowKind;

/**
 * A table as it is to be printed, and what is to be read from it.
 *
 * @param title its heading
 * @param unit 元 or 万元
 * @param headerRows how many of its rows are header
 * @param rows cells by row and column; a cell covered by a merged one has no text and no span
 * @param expected the rows to be read
 */
record PrintedTable(
    String title, String unit, int headerRows, List<List<Slot>> rows, List<Expected> expected) {

  /**
   * A place of the grid.
   *
   * @param text what is printed; empty for blank and covered places
   * @param columns how many columns its cell spans; 0 if it is covered
   * @param rows how many rows its cell spans; 0 if it is covered
   */
  record Slot(String text, int columns, int rows) {
    static final Slot BLANK = new Slot("", 1, 1);
    static final Slot COVERED = new Slot("", 0, 0);

    static Slot of(String text) {
      return new Slot(text, 1, 1);
    }

    /** This cell without the rows it spans beyond so many. */
    Slot within(int most) {
      return new Slot(text, columns, Math.min(rows, most));
    }

    boolean isCovered() {
      return columns == 0;
    }
  }

  /**
   * A row to be read.
   *
   * @param kind its kind
   * @param code its function code, empty for none
   * @param name the code's name
   * @param amounts printed amounts by canonical column
   */
  record Expected(RowKind kind, String code, String name, Map<String, String> amounts) {}

  int columns() {
    return rows.getFirst().size();
  }

  /** How many amount columns it prints. */
  int amountColumns() {
    int labels = 0;
    List<Slot> total = rows.getLast();
    while (labels < total.size() && (labels == 0 || total.get(labels).isCovered())) {
      labels++;
    }
    return columns() - labels;
  }

  List<List<Slot>> header() {
    return rows.subList(0, headerRows);
  }

  /** The header without a total row that stands behind cells spanning from it. */
  List<List<Slot>> headerWithoutRows() {
    boolean total =
        header().getLast().stream().anyMatch(slot -> slot.text().matches("合\\s*计"))
            && header().getLast().stream().anyMatch(slot -> slot.text().matches("\\d.*"));
    if (!total) {
      return header();
    }
    return header().subList(0, headerRows - 1).stream()
        .map(row -> row.stream().map(slot -> slot.within(1)).toList())
        .toList();
  }

  List<List<Slot>> body() {
    return rows.subList(headerRows, rows.size());
  }
}
