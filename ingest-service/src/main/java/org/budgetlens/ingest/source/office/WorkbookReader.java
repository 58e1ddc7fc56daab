package org.budgetlens.ingest.source.office;

import java.util.ArrayList;
import java.util.List;
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
