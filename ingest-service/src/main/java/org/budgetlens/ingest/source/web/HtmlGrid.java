package org.budgetlens.ingest.source.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.jsoup.nodes.Element;

/** Places the cells of a table that span columns and rows, as browsers do. */
final class HtmlGrid {
  /** A row span that reaches to the end of its section. */
  static final int TO_THE_END = 65_534;

  private static final int WIDEST = 1_000;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private final String name;
  private final int[] covered = new int[WIDEST];
  private List<Cell> row = new ArrayList<>();
  private int rows;

  HtmlGrid(String name) {
    this.name = name;
  }

  /** The span that an attribute gives a cell, 1 where it is missing or nonsense. */
  static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    int span = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 1;
    return Math.clamp(span, 1, TO_THE_END);
  }

  /** Adds the next cell of the row. */
  void add(String text, int columns, int rowSpan) {
    fillCovered();
    for (int i = 0; i < columns && row.size() < WIDEST; i++) {
      covered[row.size()] = rowSpan - 1;
      row.add(
          new Cell(
              i == 0 ? text : "", place(row.size()), i == 0 ? Cell.Extent.OWN : Cell.Extent.LEFT));
    }
  }

  /** Cells that a cell above covers. */
  private void fillCovered() {
    while (row.size() < WIDEST && covered[row.size()] > 0) {
      covered[row.size()]--;
      row.add(new Cell("", place(row.size()), Cell.Extent.ABOVE));
    }
  }

  /** Ends the row; empty where it has no cells. */
  Optional<Line> endRow() {
    fillCovered();
    for (int i = row.size(); i < WIDEST; i++) {
      if (covered[i] > 0) {
        while (row.size() < i) {
          row.add(new Cell("", place(row.size()), Cell.Extent.OWN));
        }
        fillCovered();
      }
    }
    List<Cell> cells = row;
    row = new ArrayList<>();
    rows++;
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    String first = reference(rows - 1, 0);
    String last = reference(rows - 1, cells.size() - 1);
    Source source =
        new Source.SheetCells(name, first.equals(last) ? List.of(first) : List.of(first, last));
    return Optional.of(new Line(source, cells, Line.Place.TABLE));
  }

  /** A row that is read in another way. */
  void skipRow() {
    endRow();
  }

  /** No cell reaches beyond its section. */
  void endSection() {
    java.util.Arrays.fill(covered, 0);
  }

  private Source place(int column) {
    return new Source.SheetCells(name, List.of(reference(rows, column)));
  }

  private static String reference(int row, int column) {
    var letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row + 1).toString();
  }
}
