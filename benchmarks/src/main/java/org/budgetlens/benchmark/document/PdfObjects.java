package org.budgetlens.benchmark.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/**
 * A PDF around drawing programs, which are compressed. Its font is not embedded, for want of a free
 * one of a few kilobytes; its codes are Unicode and it has a character map as producers write them.
 */
final class PdfObjects {
  private static final int BEFORE_PAGES = 6;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> places = new ArrayList<>();

  private PdfObjects() {}

  /** A text as the operand that shows it. */
  static String hex(String text) {
    var hex = new StringBuilder("<");
    text.chars().forEach(c -> hex.append(String.format("%04X", c)));
    return hex.append('>').toString();
  }

  /** A file with these pages, A4 across. */
  static byte[] file(List<String> pages) {
    var objects = new PdfObjects();
    objects.print("%PDF-1.7\n");
    var kids = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      kids.append(BEFORE_PAGES + 1 + 2 * i).append(" 0 R ");
    }
    objects.object("<< /Type /Catalog /Pages 2 0 R >>");
    objects.object("<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>");
    objects.object(
        "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H"
            + " /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>");
    objects.object(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry"
            + " (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [32"
            + " 126 500] >>");
    objects.object(
        "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900]"
            + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>");
    objects.stream(unicode());
    for (int i = 0; i < pages.size(); i++) {
      objects.object(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents "
              + (BEFORE_PAGES + 2 + 2 * i)
              + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
      objects.stream(pages.get(i));
    }
    return objects.end();
  }

  private static String unicode() {
    var map =
        new StringBuilder("begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
    for (int high = 0; high < 256; high++) {
      map.append(
          String.format(
              "1 beginbfrange <%02X00> <%02XFF> <%02X00> endbfrange%n", high, high, high));
    }
    return map.append("endcmap\n").toString();
  }

  private void object(String content) {
    places.add(out.size());
    print(places.size() + " 0 obj\n" + content + "\nendobj\n");
  }

  private void stream(String content) {
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      deflater.write(content.getBytes(ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    places.add(out.size());
    print(places.size() + " 0 obj\n<< /Filter /FlateDecode /Length " + packed.size() + " >>\n");
    print("stream\n");
    out.writeBytes(packed.toByteArray());
    print("\nendstream\nendobj\n");
  }

  private byte[] end() {
    int start = out.size();
    print("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
    places.forEach(place -> print(String.format("%010d 00000 n %n", place)));
    print("trailer << /Size " + (places.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start);
    print("\n%%EOF\n");
    return out.toByteArray();
  }

  private void print(String text) {
    out.writeBytes(text.getBytes(ISO_8859_1));
  }
}
