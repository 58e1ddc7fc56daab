package org.budgetlens.ingest.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.PageBoxes;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pages of a document together where a page break cuts a ruled table:
 *
 * <ul>
 *   <li>through its header: the first lines of a header, alone at the end of a page, may lack the
 *       columns that only the lines below divide; they are given the columns of the next page.
 *   <li>through a row: the rest of its wrapped texts stands at the top of the next page. A row is
 *       taken for such a rest only where each of its texts stands below a text that fills its cell,
 *       and none is a figure.
 * </ul>
 */
final class PageBreaks {
  /**
   * The part of a table at the beginning or end of a page.
   *
   * @param borders its column borders
   * @param from index of its first line among the page's
   * @param to index after its last line
   * @param full for every column whether the text in the last row fills its cell
   */
  record Part(double[] borders, int from, int to, boolean[] full) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * The lines of a page.
   *
   * @param first the table it begins with, if it does
   * @param last the table it ends with, if it does
   */
  record Page(List<Line> lines, @Nullable Part first, @Nullable Part last) {}

  private final List<Line> lines = new ArrayList<>();
  private @Nullable Part open;
  private int offset;

  /** Adds the next page. */
  void add(Page page) {
    Part above = open;
    Part below = page.first();
    boolean joined = above != null && below != null && joined(above, below, page.lines());
    offset = lines.size() - (joined ? 1 : 0);
    lines.addAll(joined ? page.lines().subList(1, page.lines().size()) : page.lines());
    open = page.last();
  }

  /** All lines. */
  List<Line> lines() {
    return lines;
  }

  /** Whether the first line below is the rest of the last one above, which it is then put to. */
  private boolean joined(Part above, Part below, List<Line> next) {
    if (!sameEdges(above.borders(), below.borders())) {
      return false;
    }
    boolean[] full = above.full();
    if (above.borders().length < below.borders().length) {
      int[] columns = columns(above.borders(), below.borders());
      if (columns.length == 0 || hasFigures(above)) {
        return false;
      }
      for (int i = offset + above.from(); i < offset + above.to(); i++) {
        lines.set(i, divided(lines.get(i), columns));
      }
      full = divided(full, columns);
    } else if (above.borders().length > below.borders().length) {
      return false;
    }
    Line last = lines.getLast();
    Line first = next.getFirst();
    if (!continues(last, full, first)) {
      return false;
    }
    lines.set(lines.size() - 1, joined(last, first));
    return true;
  }

  private static boolean sameEdges(double[] above, double[] below) {
    return near(above[0], below[0]) && near(above[above.length - 1], below[below.length - 1]);
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= PageLines.MATCH;
  }

  /** For every column below the column above it is a part of; empty if they do not fit. */
  private static int[] columns(double[] above, double[] below) {
    int[] columns = new int[below.length - 1];
    int column = 0;
    for (int i = 0; i < columns.length; i++) {
      columns[i] = column;
      if (near(above[column + 1], below[i + 1])) {
        column++;
      }
    }
    return column == above.length - 1 ? columns : new int[0];
  }

  private boolean hasFigures(Part part) {
    return lines.subList(offset + part.from(), offset + part.to()).stream()
        .flatMap(line -> line.cells().stream())
        .anyMatch(cell -> Words.isNumber(cell.text()));
  }

  private static Line divided(Line line, int[] columns) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < columns.length; i++) {
      Cell cell = line.cells().get(columns[i]);
      boolean again = i > 0 && columns[i] == columns[i - 1];
      cells.add(
          again && cell.extent() == Cell.Extent.OWN
              ? new Cell("", cell.source(), Cell.Extent.LEFT)
              : cell);
    }
    return new Line(line.source(), cells, line.place());
  }

  private static boolean[] divided(boolean[] full, int[] columns) {
    boolean[] divided = new boolean[columns.length];
    for (int i = 0; i < columns.length; i++) {
      divided[i] = full[columns[i]];
    }
    return divided;
  }

  private static boolean continues(Line last, boolean[] full, Line first) {
    boolean any = false;
    for (int i = 0; i < first.width(); i++) {
      if (first.text(i).isEmpty()) {
        continue;
      }
      if (last.text(i).isEmpty()
          || !full[i]
          || Words.isNumber(last.text(i))
          || Words.isNumber(first.text(i))) {
        return false;
      }
      any = true;
    }
    return any;
  }

  private static Line joined(Line last, Line first) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < last.width(); i++) {
      Cell above = last.cells().get(i);
      Cell below = first.cells().get(i);
      cells.add(
          below.isBlank()
              ? above
              : new Cell(
                  above.text() + below.text(),
                  place(above.source(), below.source()),
                  above.extent()));
    }
    return new Line(place(last.source(), first.source()), cells, last.place());
  }

  private static Source place(Source above, Source below) {
    return PageBoxes.of(List.of(above, below));
  }
}
