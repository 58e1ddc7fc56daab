package org.budgetlens.ingest.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.FileFormat;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Omission;
import org.budgetlens.ingest.source.ReadingBudget;
import org.budgetlens.ingest.source.SourceDocument;
import org.budgetlens.ingest.source.SourceResult;

/** Reads a workbook: every visible sheet, a line a row, as its cells are displayed. */
final class WorkbookReader {
  private static final String TABLE = "表";

  private static final int SHORTEST_TITLE = 4;

  /** Within so many rows a sheet prints its title. */
  private static final int TITLE_ROWS = 4;

  /** Ends like a title, and is no number of a table (公开01表). */
  private static final Pattern TITLE = Pattern.compile(".{2,60}表\\s*(?:[(（].{1,20}[)）])?(?<!\\d表)");

  private final List<Line> lines = new ArrayList<>();
  private final List<Omission> omissions = new ArrayList<>();
  private final DisplayedText texts = new DisplayedText();
  private int cells;

  private final ReadingBudget budget;

  private WorkbookReader(ReadingBudget budget) {
    this.budget = budget;
  }

  static SourceResult read(Workbook workbook, ReadingBudget budget) {
    budget.checkNow();
    var reader = new WorkbookReader(budget);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      Sheet sheet = workbook.getSheetAt(i);
      if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
        reader.sheet(sheet);
      } else if (sheet.getPhysicalNumberOfRows() > 0) {
        reader.omissions.add(
            new Omission.HiddenSheet(
                place(sheet, 0, 0), sheet.getSheetName(), sheet.getPhysicalNumberOfRows()));
      }
    }
    return new SourceResult.Read(
        new SourceDocument(FileFormat.WORKBOOK, reader.lines, reader.omissions));
  }

  private static Source place(Sheet sheet, int row, int column) {
    return new Source.SheetCells(sheet.getSheetName(), List.of(reference(row, column)));
  }

  private static String reference(int row, int column) {
    return new CellReference(row, column).formatAsString(false);
  }

  private void sheet(Sheet sheet) {
    if (isTitledByItsName(sheet)) {
      Source place = place(sheet, 0, 0);
      Cell title = new Cell(sheet.getSheetName().strip(), place, Cell.Extent.OWN);
      lines.add(new Line(place, List.of(title), Line.Place.OUTSIDE));
    }
    var merged = new MergedCells(sheet);
    int hiddenRows = 0;
    int hiddenColumns = hiddenColumns(sheet);
    for (Row row : sheet) {
      budget.check();
      int width = Math.max(row.getLastCellNum(), merged.lastColumn(row.getRowNum()) + 1);
      cells += Math.max(1, width);
      if (cells > TooManyCells.MOST) {
        throw new TooManyCells();
      }
      if (row.getZeroHeight()) {
        hiddenRows++;
      }
      if (width > 0) {
        lines.add(line(sheet, row, width, merged));
      }
    }
    if (hiddenRows + hiddenColumns > 0) {
      omissions.add(
          new Omission.HiddenCells(
              place(sheet, 0, 0), sheet.getSheetName(), hiddenRows, hiddenColumns));
    }
  }

  private Line line(Sheet sheet, Row row, int width, MergedCells merged) {
    var line = new ArrayList<Cell>();
    int last = 0;
    for (int column = 0; column < width; column++) {
      Cell.Extent extent = merged.extent(row.getRowNum(), column);
      boolean covered = extent == Cell.Extent.LEFT || extent == Cell.Extent.ABOVE;
      String text = covered ? "" : texts.of(row.getCell(column));
      if (!text.isEmpty()) {
        last = column;
      }
      line.add(new Cell(text, place(sheet, row.getRowNum(), column), extent));
    }
    String first = reference(row.getRowNum(), 0);
    String end = reference(row.getRowNum(), last);
    List<String> extent = last == 0 ? List.of(first) : List.of(first, end);
    return new Line(new Source.SheetCells(sheet.getSheetName(), extent), line);
  }

  /** Whether the sheet's name says what it holds, and nothing in its first rows does. */
  private boolean isTitledByItsName(Sheet sheet) {
    String name = sheet.getSheetName().strip();
    if (!name.endsWith(TABLE) || name.length() < SHORTEST_TITLE) {
      return false;
    }
    int seen = 0;
    for (Row row : sheet) {
      var texts = new ArrayList<String>();
      row.forEach(cell -> texts.add(this.texts.of(cell)));
      texts.removeIf(String::isEmpty);
      if (texts.stream().anyMatch(text -> TITLE.matcher(text).matches())) {
        return false;
      }
      seen += texts.isEmpty() ? 0 : 1;
      if (seen >= TITLE_ROWS) {
        return true;
      }
    }
    return true;
  }

  private static int hiddenColumns(Sheet sheet) {
    int widest = 0;
    for (Row row : sheet) {
      widest = Math.max(widest, row.getLastCellNum());
    }
    int hidden = 0;
    for (int column = 0; column < widest; column++) {
      if (sheet.isColumnHidden(column)) {
        hidden++;
      }
    }
    return hidden;
  }
}
