package org.budgetlens.ingest.source.office;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.FileFormat;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.ReadingBudget;
import org.budgetlens.ingest.source.SourceDocument;
import org.budgetlens.ingest.source.SourceResult;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads a word-processor document: paragraphs and the rows of tables in printed order. */
final class WordReader {
  /** Tables inside tables beyond this depth are not a layout that anyone printed. */
  private static final int DEEPEST = 8;

  private final List<Line> lines = new ArrayList<>();
  private int paragraphs;
  private int tables;
  private int cells;

  private final ReadingBudget budget;

  private WordReader(ReadingBudget budget) {
    this.budget = budget;
  }

  static SourceResult read(XWPFDocument document, ReadingBudget budget) {
    budget.checkNow();
    var reader = new WordReader(budget);
    reader.body(document.getBodyElements(), 0);
    return new SourceResult.Read(new SourceDocument(FileFormat.WORD, reader.lines));
  }

  private void body(List<IBodyElement> elements, int depth) {
    for (IBodyElement element : elements) {
      switch (element) {
        case XWPFParagraph paragraph -> paragraph(paragraph.getText());
        case XWPFTable table -> table(table, depth);
        case XWPFSDT control -> control(control);
        default -> {}
      }
    }
  }

  private void control(XWPFSDT control) {
    for (String text : control.getContent().getText().split("\n", -1)) {
      paragraph(text);
    }
  }

  private void paragraph(String text) {
    paragraphs++;
    Source source = new Source.SheetCells("text", List.of("P" + paragraphs));
    for (String printed : text.split("\n", -1)) {
      var line = new ArrayList<Cell>();
      for (String part : printed.split("\t+|\\s{4,}", -1)) {
        if (!part.isBlank()) {
          line.add(new Cell(stripped(part), source, Cell.Extent.UNKNOWN));
        }
      }
      if (!line.isEmpty()) {
        add(new Line(source, line, Line.Place.OUTSIDE));
      }
    }
  }

  private void table(XWPFTable table, int depth) {
    tables++;
    String name = "table " + tables;
    for (int row = 0; row < table.getRows().size(); row++) {
      var line = new ArrayList<Cell>();
      var nested = new ArrayList<XWPFTable>();
      XWPFTableRow printed = table.getRow(row);
      skipped(printed.getCtRow().getTrPr() == null ? 0 : before(printed), name, row, line);
      for (XWPFTableCell cell : printed.getTableCells()) {
        cell(cell, name, row, line);
        nested.addAll(cell.getTables());
      }
      if (!line.isEmpty()) {
        Source source =
            new Source.SheetCells(
                name, List.of(reference(row, 0), reference(row, line.size() - 1)));
        add(new Line(source, line, Line.Place.TABLE));
      }
      if (depth < DEEPEST) {
        nested.forEach(inner -> table(inner, depth + 1));
      }
    }
  }

  /** Columns that a row leaves out at its beginning. */
  private static int before(XWPFTableRow row) {
    return row.getCtRow().getTrPr().sizeOfGridBeforeArray() == 0
        ? 0
        : number(row.getCtRow().getTrPr().getGridBeforeArray(0).getVal());
  }

  private static void skipped(int count, String table, int row, List<Cell> line) {
    for (int i = 0; i < Math.min(count, 100); i++) {
      line.add(new Cell("", place(table, row, line.size()), Cell.Extent.OWN));
    }
  }

  private static void cell(XWPFTableCell cell, String table, int row, List<Cell> line) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    int span =
        properties == null || properties.getGridSpan() == null
            ? 1
            : Math.clamp(number(properties.getGridSpan().getVal()), 1, 1_000);
    boolean covered =
        properties != null
            && properties.getVMerge() != null
            && properties.getVMerge().getVal() != STMerge.RESTART;
    boolean continues =
        properties != null
            && properties.getHMerge() != null
            && properties.getHMerge().getVal() != STMerge.RESTART;
    for (int i = 0; i < span; i++) {
      Cell.Extent extent =
          covered ? Cell.Extent.ABOVE : i > 0 || continues ? Cell.Extent.LEFT : Cell.Extent.OWN;
      String text = extent == Cell.Extent.OWN ? text(cell) : "";
      line.add(new Cell(text, place(table, row, line.size()), extent));
    }
  }

  private static int number(Object value) {
    return value instanceof BigInteger big ? big.intValue() : 1;
  }

  /**
   * The cell's own paragraphs joined as one text; tables inside it follow as lines of their own.
   */
  private static String text(XWPFTableCell cell) {
    var text = new StringBuilder();
    for (IBodyElement element : ((IBody) cell).getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        text.append(stripped(paragraph.getText().replace("\n", "")));
      } else if (element instanceof XWPFSDT control) {
        text.append(stripped(control.getContent().getText().replace("\n", "")));
      }
    }
    return text.toString();
  }

  private void add(Line line) {
    budget.check();
    cells += line.width();
    if (cells > TooManyCells.MOST) {
      throw new TooManyCells();
    }
    lines.add(line);
  }

  private static String stripped(String text) {
    return text.replace('\u00A0', ' ').strip();
  }

  private static Source place(String table, int row, int column) {
    return new Source.SheetCells(table, List.of(reference(row, column)));
  }

  private static String reference(int row, int column) {
    return new CellReference(row, column).formatAsString(false);
  }
}
