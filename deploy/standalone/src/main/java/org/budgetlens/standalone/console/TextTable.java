package org.budgetlens.standalone.console;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text, aligned by the width its characters take on a terminal. */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** An empty table with these columns. */
  public TextTable(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** Which end of a column its texts stand at. */
  public enum Alignment {
    LEFT,
    RIGHT
  }

  /**
   * A column.
   *
   * @param heading text above it
   * @param alignment where texts stand
   * @param limit widest it may get, in terminal columns; longer texts are cut
   */
  public record Column(String heading, Alignment alignment, int limit) {
    /** A column for words. */
    public static Column words(String heading, int limit) {
      return new Column(heading, Alignment.LEFT, limit);
    }

    /** A column for numbers, which are never cut. */
    public static Column numbers(String heading) {
      return new Column(heading, Alignment.RIGHT, Integer.MAX_VALUE);
    }

    private String fit(String text) {
      return DisplayWidth.cut(text, limit);
    }

    private String align(String text, int width) {
      String padding = DisplayWidth.padding(text, width);
      return switch (alignment) {
        case LEFT -> text + padding;
        case RIGHT -> padding + text;
      };
    }
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it has not one cell per column
   */
  public void add(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + columns.size());
    }
    rows.add(List.copyOf(cells));
  }

  /** The lines: headings, then rows, without trailing blanks. */
  public List<String> lines() {
    int[] widths = widths();
    var lines = new ArrayList<String>();
    lines.add(line(columns.stream().map(Column::heading).toList(), widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      Column column = columns.get(i);
      widths[i] = DisplayWidth.of(column.fit(column.heading()));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(column.fit(row.get(i))));
      }
    }
    return widths;
  }

  private String line(List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      Column column = columns.get(i);
      line.append(i == 0 ? "" : GAP).append(column.align(column.fit(cells.get(i)), widths[i]));
    }
    return line.toString().stripTrailing();
  }
}
