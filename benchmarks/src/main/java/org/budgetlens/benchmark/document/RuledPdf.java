package org.budgetlens.benchmark.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Prints documents the way disclosures are printed: A4 across, every table ruled, every table on a
 * new page, long texts wrapped in their cells, a page number below.
 */
final class RuledPdf {
  private static final double LEFT = 42;
  private static final double RIGHT = 800;
  private static final double TOP = 555;
  private static final double BOTTOM = 50;
  private static final double SIZE = 8;
  private static final double LEADING = 10;
  private static final double PADDING = 3;

  private final List<String> pages = new ArrayList<>();
  private final double least;
  private StringBuilder page = new StringBuilder();
  private double y = TOP;

  private RuledPdf(double least) {
    this.least = least;
  }

  /**
   * The file with as close to this many pages as rows that are higher or lower can make it.
   *
   * @param pages about how many pages
   */
  static byte[] of(List<Part> parts, int pages) {
    var best = new RuledPdf(LEADING).print(parts);
    for (double least = LEADING; best.pages.size() < pages && least < 60; least += 2) {
      best = new RuledPdf(least).print(parts);
    }
    return PdfObjects.file(best.pages);
  }

  private RuledPdf print(List<Part> parts) {
    for (Part part : parts) {
      switch (part) {
        case Part.Paragraph paragraph -> paragraph(paragraph.text());
        case Part.Table table -> table(table);
      }
    }
    endPage();
    return this;
  }

  private void paragraph(String text) {
    for (String line : wrapped(text, RIGHT - LEFT)) {
      if (y - LEADING < BOTTOM) {
        endPage();
      }
      text(line, LEFT, y - SIZE);
      y -= LEADING + 2;
    }
  }

  private void table(Part.Table table) {
    double width = (RIGHT - LEFT) / table.columns();
    int below = 0; // rows that a merged cell still reaches, which stay on its page
    for (int r = 0; r < table.rows().size(); r++) {
      List<Slot> row = table.rows().get(r);
      double height = height(row, width);
      if (below == 0 && y - heightOfMerged(table, r, width) < BOTTOM) {
        endPage();
      }
      for (int column = 0; column < row.size(); column++) {
        Slot slot = row.get(column);
        if (!slot.isCovered()) {
          below = Math.max(below, slot.rows());
          double bottom = y;
          for (int i = 0; i < slot.rows(); i++) {
            bottom -= height(table.rows().get(r + i), width);
          }
          cell(slot, LEFT + column * width, LEFT + (column + slot.columns()) * width, bottom);
        }
      }
      below--;
      y -= height;
    }
    y -= LEADING;
  }

  /** The height of a row and of those below it that its merged cells reach. */
  private double heightOfMerged(Part.Table table, int row, double width) {
    int rows = table.rows().get(row).stream().mapToInt(Slot::rows).max().orElse(1);
    return IntStream.range(row, row + Math.max(1, rows))
        .mapToDouble(r -> height(table.rows().get(r), width))
        .sum();
  }

  private double height(List<Slot> row, double width) {
    int lines = 1;
    for (Slot slot : row) {
      lines = Math.max(lines, wrapped(slot.text(), slot.columns() * width - 2 * PADDING).size());
    }
    return Math.max(least, lines * LEADING) + PADDING;
  }

  private void cell(Slot slot, double left, double right, double bottom) {
    line(left, y, right, y);
    line(left, bottom, right, bottom);
    line(left, y, left, bottom);
    line(right, y, right, bottom);
    double at = y - SIZE;
    for (String line : wrapped(slot.text(), right - left - 2 * PADDING)) {
      boolean figure = line.chars().allMatch(c -> "0123456789,.".indexOf(c) >= 0);
      text(line, figure ? right - PADDING - width(line) : left + PADDING, at);
      at -= LEADING;
    }
  }

  private void endPage() {
    text(Integer.toString(pages.size() + 1), (LEFT + RIGHT) / 2, 25);
    pages.add(page.toString());
    page = new StringBuilder();
    y = TOP;
  }

  private static List<String> wrapped(String text, double width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!line.isEmpty() && width(line.toString() + text.charAt(i)) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(text.charAt(i));
    }
    lines.add(line.toString());
    return lines;
  }

  private static double width(String text) {
    return text.chars().mapToDouble(c -> c < 127 ? 0.5 * SIZE : SIZE).sum();
  }

  private void line(double x1, double y1, double x2, double y2) {
    page.append(format("%.1f %.1f m %.1f %.1f l S%n", x1, y1, x2, y2));
  }

  private void text(String text, double x, double at) {
    if (!text.isEmpty()) {
      page.append(
          format("BT /F1 %.0f Tf %.1f %.1f Td %s Tj ET%n", SIZE, x, at, PdfObjects.hex(text)));
    }
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
