package org.budgetlens.ingest.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as a fuzzer draws it: tabs end cells, line feeds end rows, and other control characters
 * say how the next cell is made. Each format makes of that what it can: merged cells, numbers,
 * formulas, tables inside tables.
 *
 * @param rows at least one row of at least one cell each
 */
record PrintedGrid(List<List<Box>> rows) {
  /**
   * A cell.
   *
   * @param text what it prints
   * @param style 0 for a plain cell, up to 31 for others
   */
  record Box(String text, int style) {
    /** How many columns the cell takes, 1 to 4. */
    int columns() {
      return 1 + (style & 3);
    }

    /** How many rows the cell takes, 1 to 2. */
    int rows() {
      return 1 + (style >> 2 & 1);
    }

    /** Which of four kinds of cell this is. */
    int kind() {
      return style >> 3 & 3;
    }
  }

  PrintedGrid {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The table that a fuzzer's bytes stand for. */
  static PrintedGrid of(byte[] bytes) {
    var rows = new ArrayList<List<Box>>();
    var row = new ArrayList<Box>();
    var text = new StringBuilder();
    int style = 0;
    for (byte b : bytes) {
      if (b == '\t' || b == '\n') {
        row.add(new Box(text.toString(), style));
        text.setLength(0);
        style = 0;
        if (b == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else if (b >= 0 && b < ' ') {
        style = b;
      } else {
        text.append(Alphabet.printed(b));
      }
    }
    row.add(new Box(text.toString(), style));
    rows.add(row);
    return new PrintedGrid(rows);
  }

  /** A text with what markup gives a meaning to written as character references. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
