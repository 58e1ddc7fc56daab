package org.budgetlens.ingest.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Drawing programs of tables. */
final class PdfTable {
  private static final double LEFT = 40;
  private static final double TOP = 560;
  private static final double COLUMN = 72;
  private static final double ROW = 18;
  private static final int ROWS_OF_PAGE = 28;

  private PdfTable() {}

  /** One page; cells have borders, shifted texts, missing sides. */
  static String ruled(PrintedGrid grid) {
    var page = new StringBuilder();
    for (int r = 0; r < grid.rows().size(); r++) {
      int column = 0;
      for (PrintedGrid.Box cell : grid.rows().get(r)) {
        double x = LEFT + column * COLUMN;
        double y = TOP - r * ROW;
        double width = cell.columns() * COLUMN;
        double height = cell.rows() * ROW;
        page.append(
            switch (cell.kind()) {
              case 1 -> line(x, y, x + width, y) + line(x, y, x, y - height);
              case 2 -> ""; // text without a cell around it
              default -> format("%.1f %.1f %.1f %.1f re S%n", x, y - height, width, height);
            });
        double shift = cell.kind() == 3 ? COLUMN * 0.6 : 2;
        page.append(text(cell.text(), x + shift, y - 12));
        column += cell.columns();
      }
    }
    return page.toString();
  }

  /** Several pages without a line. */
  static List<String> unruled(PrintedGrid grid) {
    var pages = new ArrayList<String>();
    var page = new StringBuilder();
    for (int r = 0; r < grid.rows().size(); r++) {
      int column = 0;
      for (PrintedGrid.Box cell : grid.rows().get(r)) {
        double x = LEFT + column * COLUMN + cell.kind() * 5;
        page.append(text(cell.text(), x, TOP - r % ROWS_OF_PAGE * ROW - cell.rows()));
        column += cell.columns();
      }
      if (r % ROWS_OF_PAGE == ROWS_OF_PAGE - 1) {
        pages.add(page.toString());
        page.setLength(0);
      }
    }
    pages.add(page.toString());
    return pages;
  }

  private static String line(double x1, double y1, double x2, double y2) {
    return format("%.1f %.1f m %.1f %.1f l S%n", x1, y1, x2, y2);
  }

  private static String text(String text, double x, double y) {
    return format("BT /F1 8 Tf %.1f %.1f Td %s ET%n", x, y, PdfFile.shown(text));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
