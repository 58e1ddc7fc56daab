package org.budgetlens.ingest.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Line.Place;
import org.jspecify.annotations.Nullable;

/** The lines of a page from top to bottom: rows of its ruled tables and lines between them. */
final class PageLines {
  /** Text may stand this far, in points, beyond the border of its table. */
  private static final double BEYOND = 2;

  /** A wider gap, in font sizes, separates what is printed side by side. */
  private static final double APART = 2;

  /** Borders of a continued table match within this, in points. */
  static final double MATCH = 4;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-—–\\s]*(?:第\\s*)?\\d{1,4}(?:\\s*页)?[-—–\\s]*");

  private final int page;
  private final Continued before;
  private Continued after;
  private final List<Grid> grids;
  private final List<Word> free = new ArrayList<>();
  private final List<List<Word>> inGrid = new ArrayList<>();

  PageLines(PageContent content, Continued before, boolean ruled) {
    this.before = before;
    this.page = content.number();
    this.grids = ruled ? GridFinder.find(content) : List.of();
    grids.forEach(grid -> inGrid.add(new ArrayList<>()));
    for (Word word : Words.of(content.glyphs())) {
      place(word);
    }
    double[] borders = before.borders();
    if (borders != null && !grids.isEmpty() && startsWithGrid()) {
      grids.set(0, grids.getFirst().withBorders(borders, MATCH));
    }
    after = grids.isEmpty() ? Continued.NOTHING : new Continued(grids.getLast().xs(), List.of());
  }

  /**
   * What the next page may continue.
   *
   * @param borders column borders of the last ruled table
   * @param columns left and right ends of the columns of a table without rulings
   */
  record Continued(double @Nullable [] borders, List<double[]> columns) {
    static final Continued NOTHING = new Continued(null, List.of());
  }

  /** What the next page may continue; to be asked after reading. */
  Continued after() {
    return after;
  }

  private void place(Word word) {
    Box box = word.box();
    for (int i = 0; i < grids.size(); i++) {
      Box bounds = grids.get(i).box();
      if (box.centreY() > bounds.top() - BEYOND
          && box.centreY() < bounds.bottom() + BEYOND
          && box.right() > bounds.left()
          && box.left() < bounds.right()) {
        inGrid.get(i).add(word);
        return;
      }
    }
    free.add(word);
  }

  private boolean startsWithGrid() {
    double top = grids.getFirst().box().top();
    return free.stream().noneMatch(word -> !word.text().isBlank() && word.box().bottom() < top);
  }

  PageBreaks.Page read() {
    record Placed(double top, @Nullable Grid grid, List<Line> lines) {}
    var placed = new ArrayList<Placed>();
    List<List<Word>> words = printed(Words.lines(free));
    List<Line> plain = words.stream().map(this::freeLine).toList();
    if (grids.isEmpty()) {
      UnruledTable.Result unruled = UnruledTable.read(page, words, plain, before.columns());
      after = new Continued(null, unruled.columns());
      return new PageBreaks.Page(unruled.lines(), null, null);
    }
    for (int i = 0; i < plain.size(); i++) {
      placed.add(new Placed(words.get(i).getFirst().box().centreY(), null, List.of(plain.get(i))));
    }
    for (int i = 0; i < grids.size(); i++) {
      Grid grid = grids.get(i);
      placed.add(new Placed(grid.box().top(), grid, rows(grid, inGrid.get(i))));
    }
    placed.sort(Comparator.comparingDouble(Placed::top));
    var lines = new ArrayList<Line>();
    PageBreaks.Part first = null;
    PageBreaks.Part last = null;
    for (Placed part : placed) {
      int from = lines.size();
      lines.addAll(part.lines());
      Grid grid = part.grid();
      if (grid != null) {
        boolean[] full = CellsOfRow.full(grid, inGrid.get(grids.indexOf(grid)));
        last = new PageBreaks.Part(grid.xs(), from, lines.size(), full);
        first = from == 0 ? last : first;
      } else if (!PAGE_NUMBER.matcher(part.lines().getFirst().joined()).matches()) {
        last = null;
      }
    }
    return new PageBreaks.Page(lines, first, last);
  }

  private static List<List<Word>> printed(List<List<Word>> lines) {
    return lines.stream()
        .map(line -> line.stream().filter(word -> !word.text().isEmpty()).toList())
        .filter(line -> line.stream().anyMatch(word -> !word.text().isBlank()))
        .toList();
  }

  private Line freeLine(List<Word> words) {
    var cells = new ArrayList<Cell>();
    var cell = new ArrayList<Word>();
    @Nullable Word before = null;
    for (Word word : words) {
      if (!word.text().isBlank()) {
        if (before != null
            && word.box().left() - before.box().right()
                > APART * Math.max(word.size(), before.size())) {
          cells.add(freeCell(cell));
          cell.clear();
        }
        before = word;
      }
      cell.add(word);
    }
    cells.add(freeCell(cell));
    return new Line(box(words).on(page), cells, Place.OUTSIDE);
  }

  private Cell freeCell(List<Word> words) {
    return new Cell(Words.line(words).strip(), box(words).on(page), Cell.Extent.UNKNOWN);
  }

  private static Box box(List<Word> words) {
    Box box = words.getFirst().box();
    for (Word word : words) {
      if (!word.text().isBlank()) {
        box = box.and(word.box());
      }
    }
    return box;
  }

  private List<Line> rows(Grid grid, List<Word> words) {
    List<List<Word>> texts = new ArrayList<>();
    for (int i = 0; i < grid.rows() * grid.columns(); i++) {
      texts.add(new ArrayList<>());
    }
    for (Word whole : words) {
      int row = grid.rowAt(whole.box().centreY());
      for (Word word : Words.cut(whole, grid.borders(row))) {
        int column = grid.columnAt(word.box().centreX());
        int first = grid.firstRow(row, column) * grid.columns() + grid.firstColumn(row, column);
        texts.get(first).add(word);
      }
    }
    var lines = new ArrayList<Line>();
    for (int row = 0; row < grid.rows(); row++) {
      var cells = new ArrayList<Cell>();
      for (int column = 0; column < grid.columns(); column++) {
        cells.add(cell(grid, row, column, texts));
      }
      lines.add(new Line(grid.row(row).on(page), cells, Place.TABLE));
    }
    return lines;
  }

  private Cell cell(Grid grid, int row, int column, List<List<Word>> texts) {
    int firstRow = grid.firstRow(row, column);
    int firstColumn = grid.firstColumn(row, column);
    Box box = grid.cell(firstRow, firstColumn);
    if (firstRow != row) {
      return new Cell("", box.on(page), Cell.Extent.ABOVE);
    }
    if (firstColumn != column) {
      return new Cell("", box.on(page), Cell.Extent.LEFT);
    }
    String text = Words.cell(texts.get(row * grid.columns() + column)).strip();
    return new Cell(text, box.on(page), Cell.Extent.OWN);
  }

  @Override
  public String toString() {
    return "page "
        + page
        + ", borders "
        + grids.stream().map(g -> Arrays.toString(g.xs())).toList();
  }
}
