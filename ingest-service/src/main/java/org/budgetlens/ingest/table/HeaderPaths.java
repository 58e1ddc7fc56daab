package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;

/**
 * The label path of every column of a header of one or more lines.
 *
 * <p>A label that spans columns is printed once, in its first column; the cells to its right are
 * blank. So in every line but the innermost a blank cell belongs to the label on its left, as long
 * as both stand under the same outer label:
 *
 * <pre>
 * 合计 │ 基本支出 │      │ 项目支出        合计 · 基本支出/小计 · 基本支出/人员经费 · 项目支出
 *      │ 小计     │ 人员经费 │
 * </pre>
 *
 * <p>Formats with merged cells say themselves which label a cell belongs to; then nothing is
 * inferred.
 */
final class HeaderPaths {
  private HeaderPaths() {}

  /** The path of every column, outer label first, blank levels left out. */
  static List<List<String>> of(List<Line> header) {
    int width = header.stream().mapToInt(Line::width).max().orElse(0);
    var paths = new ArrayList<List<String>>();
    for (int column = 0; column < width; column++) {
      paths.add(new ArrayList<>());
    }
    int[] outer = new int[width];
    for (int level = 0; level < header.size(); level++) {
      boolean innermost = level == header.size() - 1;
      outer = descend(header.get(level), outer, innermost, paths);
    }
    return paths;
  }

  /** Adds one line's labels to the paths and returns which columns now share all their labels. */
  private static int[] descend(
      Line line, int[] outer, boolean innermost, List<List<String>> paths) {
    int[] groups = new int[outer.length];
    String label = "";
    for (int column = 0; column < outer.length; column++) {
      String own = Width.label(line.text(column));
      boolean sameOuter = column > 0 && outer[column] == outer[column - 1];
      boolean inherits =
          switch (line.extent(column)) {
            case LEFT -> true;
            case OWN, ABOVE -> false;
            case UNKNOWN -> sameOuter && !innermost;
          };
      if (!own.isEmpty()) {
        label = own;
      } else if (!inherits) {
        label = "";
      }
      boolean sameAbove =
          column > 0
              && line.extent(column) == Cell.Extent.ABOVE
              && line.extent(column - 1) == Cell.Extent.ABOVE;
      boolean continues = own.isEmpty() && (!label.isEmpty() || sameAbove) && sameOuter;
      groups[column] = continues ? groups[column - 1] : column;
      if (!label.isEmpty()) {
        paths.get(column).add(label);
      }
    }
    if (innermost) {
      Arrays.setAll(groups, column -> column);
    }
    return groups;
  }
}
