package org.budgetlens.ingest.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.ss.util.CellReference;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.FileFormat;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.ReadingBudget;
import org.budgetlens.ingest.source.SourceDocument;
import org.budgetlens.ingest.source.SourceResult;

/**
 * Reads a document of old Word (.doc): paragraphs and the rows of tables in printed order.
 *
 * <p>Old Word knows no columns, only cells that begin and end somewhere: a cell over three columns
 * is one wide cell. Columns are where cells of any row of the table begin.
 */
final class OldWordReader {
  /** Edges nearer to each other than this are the same edge; 1/20 of a point. About 0.9 mm. */
  private static final int SAME_EDGE = 50;

  private static final int MOST_COLUMNS = 1_000;

  private final ReadingBudget budget;
  private final List<Line> lines = new ArrayList<>();
  private int paragraphs;
  private int tables;
  private int cells;

  private OldWordReader(ReadingBudget budget) {
    this.budget = budget;
  }

  static SourceResult read(HWPFDocument document, ReadingBudget budget) {
    budget.checkNow();
    var reader = new OldWordReader(budget);
    reader.body(document.getRange());
    return new SourceResult.Read(new SourceDocument(FileFormat.WORD, reader.lines));
  }

  private void body(Range range) {
    int number = 0;
    while (number < range.numParagraphs()) {
      Paragraph paragraph = range.getParagraph(number);
      if (paragraph.isInTable()) {
        Table table = range.getTable(paragraph);
        table(table);
        number += Math.max(1, table.numParagraphs());
      } else {
        paragraph(paragraph.text());
        number++;
      }
    }
  }

  private void paragraph(String text) {
    paragraphs++;
    Source source = new Source.SheetCells("text", List.of("P" + paragraphs));
    for (String printed : printable(text).split("\n", -1)) {
      var line = new ArrayList<Cell>();
      for (String part : printed.split("\t+|\\s{4,}", -1)) {
        if (!part.isBlank()) {
          line.add(new Cell(part.strip(), source, Cell.Extent.UNKNOWN));
        }
      }
      if (!line.isEmpty()) {
        add(new Line(source, line, Line.Place.OUTSIDE));
      }
    }
  }

  private void table(Table table) {
    tables++;
    String name = "table " + tables;
    List<Integer> edges = edges(table);
    for (int row = 0; row < table.numRows(); row++) {
      budget.check();
      var line = new ArrayList<Cell>();
      TableRow printed = table.getRow(row);
      for (int i = 0; i < printed.numCells(); i++) {
        cell(printed.getCell(i), edges, name, row, line);
      }
      if (!line.isEmpty()) {
        var source =
            new Source.SheetCells(
                name, List.of(reference(row, 0), reference(row, line.size() - 1)));
        add(new Line(source, line, Line.Place.TABLE));
      }
    }
  }

  private static void cell(
      TableCell cell, List<Integer> edges, String table, int row, List<Cell> line) {
    int from = column(edges, cell.getLeftEdge());
    int to = Math.max(from + 1, column(edges, cell.getLeftEdge() + cell.getWidth()));
    while (line.size() < from) {
      line.add(new Cell("", place(table, row, line.size()), Cell.Extent.OWN));
    }
    boolean covered = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
    boolean continues = cell.isMerged() && !cell.isFirstMerged();
    for (int column = Math.max(from, line.size()); column < to; column++) {
      Cell.Extent extent =
          covered
              ? Cell.Extent.ABOVE
              : column > from || continues ? Cell.Extent.LEFT : Cell.Extent.OWN;
      String text = extent == Cell.Extent.OWN ? text(cell) : "";
      line.add(new Cell(text, place(table, row, column), extent));
    }
  }

  /** Where columns begin, from the left, and where the last ends. */
  private static List<Integer> edges(Table table) {
    NavigableSet<Integer> all = new TreeSet<>();
    for (int row = 0; row < table.numRows(); row++) {
      TableRow printed = table.getRow(row);
      for (int i = 0; i < printed.numCells(); i++) {
        TableCell cell = printed.getCell(i);
        all.add(cell.getLeftEdge());
        all.add(cell.getLeftEdge() + cell.getWidth());
      }
    }
    var edges = new ArrayList<Integer>();
    for (int edge : all) {
      if (edges.isEmpty() || edge - edges.getLast() > SAME_EDGE) {
        edges.add(edge);
      }
    }
    if (edges.size() > MOST_COLUMNS) {
      throw new TooManyCells();
    }
    return edges;
  }

  /** The column whose beginning is nearest to a place. */
  private static int column(List<Integer> edges, int place) {
    int nearest = 0;
    for (int i = 1; i < edges.size(); i++) {
      if (Math.abs(edges.get(i) - place) <= Math.abs(edges.get(nearest) - place)) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** The cell's paragraphs joined as one text. */
  private static String text(TableCell cell) {
    var text = new StringBuilder();
    for (int i = 0; i < cell.numParagraphs(); i++) {
      text.append(printable(cell.getParagraph(i).text()).replace("\n", "").strip());
    }
    return text.toString();
  }

  /** Text without the marks of cells, fields and pictures that old Word keeps in it. */
  private static String printable(String text) {
    return Range.stripFields(text)
        .replace('\u00A0', ' ')
        .replace('\u000B', '\n')
        .replace('\f', '\n')
        .replaceAll("[\u0000-\u0008\u000E-\u001F]", "")
        .replace("\r", "\n")
        .stripTrailing();
  }

  private void add(Line line) {
    budget.check();
    cells += line.width();
    if (cells > TooManyCells.MOST) {
      throw new TooManyCells();
    }
    lines.add(line);
  }

  private static Source place(String table, int row, int column) {
    return new Source.SheetCells(table, List.of(reference(row, column)));
  }

  private static String reference(int row, int column) {
    return new CellReference(row, column).formatAsString(false);
  }
}
