package org.budgetlens.ingest.source;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.table.Source;

/**
 * One line of a document with its cells in printed order, blank cells included: a blank cell is
 * what keeps its right neighbours in their columns.
 *
 * @param source where the line stands
 * @param cells at least one cell
 * @param place whether it is part of a table
 */
public record Line(Source source, List<Cell> cells, Place place) {

  /** Whether a line is part of a table, where the format says so. */
  public enum Place {
    /** The format does not say, as in text. */
    UNKNOWN,
    /** A row of a table. */
    TABLE,
    /** A row of a table without rulings, whose cells were found by where their text stands. */
    POSITIONED,
    /** A paragraph or another line outside of every table: never a row. */
    OUTSIDE
  }

  public Line {
    cells = List.copyOf(cells);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("A line has at least one cell");
    }
  }

  /** A line of a format that does not tell rows from prose. */
  public Line(Source source, List<Cell> cells) {
    this(source, cells, Place.UNKNOWN);
  }

  /** The text of the cell in a column, empty beyond the last cell. */
  public String text(int column) {
    return column < cells.size() ? cells.get(column).text() : "";
  }

  /** How the cell in a column came to its place. */
  public Cell.Extent extent(int column) {
    return column < cells.size() ? cells.get(column).extent() : Cell.Extent.UNKNOWN;
  }

  /** Number of cells, blank ones included. */
  public int width() {
    return cells.size();
  }

  /** Whether every cell is blank. */
  public boolean isBlank() {
    for (Cell cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** The texts of the cells that are not blank, in order. */
  public List<String> printed() {
    var printed = new ArrayList<String>();
    for (Cell cell : cells) {
      if (!cell.isBlank()) {
        printed.add(cell.text());
      }
    }
    return printed;
  }

  /** The line as one text, for messages. */
  public String joined() {
    return String.join(" ", printed());
  }
}
