package org.budgetlens.ingest.source.pdf;

import java.util.ArrayList;
import java.util.List;

/** Whether texts fill their cells, so that they may go on where the page ends. */
final class CellsOfRow {
  /** A cell's padding, in points, is not more than this. */
  private static final double PADDING = 8;

  private CellsOfRow() {}

  /** For every column whether the last line of text in the grid's last row leaves no room. */
  static boolean[] full(Grid grid, List<Word> words) {
    int row = grid.rows() - 1;
    List<List<Word>> cells = new ArrayList<>();
    for (int column = 0; column < grid.columns(); column++) {
      cells.add(new ArrayList<>());
    }
    for (Word whole : words) {
      if (!whole.text().isBlank() && grid.rowAt(whole.box().centreY()) == row) {
        for (Word word : Words.cut(whole, grid.borders(row))) {
          cells.get(grid.firstColumn(row, grid.columnAt(word.box().centreX()))).add(word);
        }
      }
    }
    boolean[] full = new boolean[grid.columns()];
    for (int column = 0; column < full.length; column++) {
      List<List<Word>> lines = Words.lines(cells.get(column));
      full[column] =
          !lines.isEmpty()
              && grid.firstRow(row, column) == row
              && isFull(lines.getLast(), grid.cell(row, column));
    }
    return full;
  }

  private static boolean isFull(List<Word> line, Box cell) {
    double left = line.getFirst().box().left() - cell.left();
    double right = cell.right() - line.getLast().box().right();
    double size = line.getLast().size();
    return right < size + Math.clamp(left, 0, PADDING);
  }
}
