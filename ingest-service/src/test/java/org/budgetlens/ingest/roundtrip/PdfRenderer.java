package org.budgetlens.ingest.roundtrip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.budgetlens.ingest.roundtrip.PrintedTable.Slot;

/**
 * Prints ruled tables: narrow columns that wrap their text, several pages, the header repeated on
 * each of them or not. The font is not embedded; its codes are Unicode.
 */
final class PdfRenderer {
  private static final double WIDTH = 842;
  private static final double HEIGHT = 595;
  private static final double MARGIN = 50;
  private static final double SIZE = 9;
  private static final double LEADING = 11;
  private static final double PADDING = 3;

  private final PrintedTable table;
  private final Random random;
  private final List<String> pages = new ArrayList<>();
  private final double[] xs;
  private final boolean filled;
  private final boolean ruled;
  private final boolean misleading;
  private StringBuilder page = new StringBuilder();
  private double y;

  private PdfRenderer(PrintedTable table, Random random, boolean ruled) {
    this(table, random, ruled, false);
  }

  private PdfRenderer(PrintedTable table, Random random, boolean ruled, boolean misleading) {
    this.misleading = misleading;
    this.table = table;
    this.ruled = ruled;
    this.random = random;
    this.filled = random.nextBoolean();
    this.xs = columns();
  }

  static byte[] render(PrintedTable table, Random random) {
    return new PdfRenderer(table, random, true).document();
  }

  /** The same table without rulings, in columns wide enough for their texts. */
  static byte[] unruled(PrintedTable table, Random random) {
    return new PdfRenderer(table, random, false).document();
  }

  /** The same with a frame, a line under every row, and no line between its amounts. */
  static byte[] misruled(PrintedTable table, Random random) {
    return new PdfRenderer(table, random, false, true).document();
  }

  private double[] columns() {
    int columns = table.columns();
    double[] borders = new double[columns + 1];
    borders[0] = MARGIN;
    for (int c = 0; c < columns; c++) {
      double widest = 24;
      for (List<Slot> row : table.rows()) {
        if (row.get(c).columns() == 1) {
          String text = row.get(c).text();
          boolean figure = text.matches("[\\d,.]+");
          widest = Math.max(widest, figure || !ruled ? width(text) + 2 * SIZE : 60);
        }
      }
      borders[c + 1] = borders[c] + widest;
    }
    return borders;
  }

  private byte[] document() {
    y = HEIGHT - 40;
    text(table.title(), WIDTH / 2 - width(table.title()) / 2, y);
    y -= 20;
    text("编制部门：上海市普陀区某局", xs[0], y);
    text("单位：" + table.unit(), 600, y);
    y -= 12;
    boolean repeated = !ruled || random.nextBoolean();
    rows(table.header());
    for (List<Slot> row : table.body()) {
      if (y - height(row) < MARGIN) {
        endPage();
        if (repeated) {
          rows(table.headerWithoutRows());
        }
      }
      rows(List.of(row));
    }
    endPage();
    return file();
  }

  private void endPage() {
    String number = Integer.toString(pages.size() + 1);
    text(number, WIDTH / 2, 25);
    pages.add(page.toString());
    page = new StringBuilder();
    y = HEIGHT - 40;
  }

  private double height(List<Slot> row) {
    int lines = 1;
    for (int c = 0; c < row.size(); c++) {
      Slot slot = row.get(c);
      if (slot.rows() == 1) {
        lines = Math.max(lines, wrapped(slot.text(), xs[c + slot.columns()] - xs[c]).size());
      }
    }
    return lines * LEADING + 2 * PADDING;
  }

  /** Rows whose merged cells end among them. */
  private void rows(List<List<Slot>> rows) {
    double[] ys = new double[rows.size() + 1];
    ys[0] = y;
    for (int r = 0; r < rows.size(); r++) {
      ys[r + 1] = ys[r] - height(rows.get(r)) - (rows.size() > 1 ? LEADING : 0);
    }
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        Slot slot = rows.get(r).get(c);
        if (!slot.isCovered()) {
          cell(slot, xs[c], ys[r], xs[c + slot.columns()], ys[r + slot.rows()]);
        }
      }
    }
    y = ys[rows.size()];
  }

  private void cell(Slot slot, double left, double top, double right, double bottom) {
    line(left, top, right, top);
    line(left, bottom, right, bottom);
    line(left, bottom, left, top);
    line(right, bottom, right, top);
    List<String> lines = wrapped(slot.text(), right - left);
    double at = (top + bottom) / 2 + lines.size() * LEADING / 2 - SIZE;
    boolean figure = slot.text().matches("[\\d,.]+");
    for (String line : lines) {
      text(line, x(line, figure, left, right), at);
      at -= LEADING;
    }
  }

  private double x(String line, boolean figure, double left, double right) {
    if (figure) {
      return right - PADDING - width(line);
    }
    return ruled ? left + PADDING : (left + right - width(line)) / 2;
  }

  private static List<String> wrapped(String text, double width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (width(line.toString() + c) > width - 2 * PADDING && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(c);
    }
    lines.add(line.toString());
    return lines;
  }

  private static double width(String text) {
    return text.chars().mapToDouble(c -> c < 127 ? 0.5 * SIZE : SIZE).sum();
  }

  private void line(double x1, double y1, double x2, double y2) {
    boolean drawn = ruled || (misleading && (x1 != x2 || x1 == xs[0] || x1 == xs[xs.length - 1]));
    if (!drawn) {
      return;
    }
    if (filled) {
      double w = Math.max(0.5, x2 - x1);
      double h = Math.max(0.5, y2 - y1);
      page.append(String.format(Locale.ROOT, "%.2f %.2f %.2f %.2f re f%n", x1, y1, w, h));
    } else {
      page.append(String.format(Locale.ROOT, "%.2f %.2f m %.2f %.2f l S%n", x1, y1, x2, y2));
    }
  }

  private void text(String text, double x, double at) {
    var hex = new StringBuilder();
    text.chars().forEach(c -> hex.append(String.format("%04X", c)));
    page.append(
        String.format(Locale.ROOT, "BT /F1 %.0f Tf %.2f %.2f Td <%s> Tj ET%n", SIZE, x, at, hex));
  }

  private byte[] file() {
    var objects = new ArrayList<String>();
    var kids = new StringBuilder();
    int first = 7;
    for (int i = 0; i < pages.size(); i++) {
      kids.append(first + 2 * i).append(" 0 R ");
    }
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>");
    objects.add(
        "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H"
            + " /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>");
    objects.add(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry"
            + " (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [32"
            + " 126 500] >>");
    objects.add(
        "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900]"
            + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>");
    objects.add(stream(toUnicode()));
    for (String content : pages) {
      objects.add(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.0f %.0f] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
              .formatted(Math.max(WIDTH, xs[xs.length - 1] + MARGIN), HEIGHT, objects.size() + 2));
      objects.add(stream(content));
    }
    return numbered(objects);
  }

  private static String toUnicode() {
    var map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n");
    map.append("/CMapName /U def /CMapType 2 def\n");
    map.append("1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
    for (int high = 0; high < 256; high++) {
      map.append(
          String.format(
              "1 beginbfrange <%02X00> <%02XFF> <%02X00> endbfrange%n", high, high, high));
    }
    return map.append("endcmap end end\n").toString();
  }

  private static String stream(String content) {
    return "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
  }

  private static byte[] numbered(List<String> objects) {
    var out = new ByteArrayOutputStream();
    var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    out.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format("%010d 00000 n %n", out.size()));
      out.writeBytes(((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n").getBytes(ISO_8859_1));
    }
    int start = out.size();
    out.writeBytes(table.toString().getBytes(ISO_8859_1));
    out.writeBytes(
        ("trailer << /Size "
                + (objects.size() + 1)
                + " /Root 1 0 R >>\nstartxref\n"
                + start
                + "\n%%EOF\n")
            .getBytes(ISO_8859_1));
    return out.toByteArray();
  }
}
