package org.budgetlens.ingest.source.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.budgetlens.ingest.source.Cell.Extent;

/** The merged cells of a sheet, found by row. */
final class MergedCells {
  /** Merged cells that reach over more rows are a whole column's format, not a table's. */
  private static final int MOST_ROWS = 100_000;

  private final Map<Integer, List<CellRangeAddress>> byRow = new HashMap<>();

  MergedCells(Sheet sheet) {
    long rows = 0;
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      int last = Math.min(range.getLastRow(), sheet.getLastRowNum());
      rows += last - range.getFirstRow() + 1L;
      if (rows > MOST_ROWS) {
        throw new TooManyCells();
      }
      for (int row = range.getFirstRow(); row <= last; row++) {
        byRow.computeIfAbsent(row, r -> new ArrayList<>()).add(range);
      }
    }
  }

  /** The last column that a merged cell with text above or in this row covers; −1 if none. */
  int lastColumn(int row) {
    return byRow.getOrDefault(row, List.of()).stream()
        .mapToInt(CellRangeAddress::getLastColumn)
        .filter(column -> column < 1_000)
        .max()
        .orElse(-1);
  }

  Extent extent(int row, int column) {
    for (CellRangeAddress range : byRow.getOrDefault(row, List.of())) {
      if (range.isInRange(row, column)) {
        if (range.getFirstRow() < row) {
          return Extent.ABOVE;
        }
        return range.getFirstColumn() < column ? Extent.LEFT : Extent.OWN;
      }
    }
    // Sheets often spread a label over cells that are not merged.
    return Extent.UNKNOWN;
  }
}
