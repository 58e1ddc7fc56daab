package org.budgetlens.ingest.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A PDF around drawing programs: one font, not embedded, whose codes are Unicode. */
final class PdfFile {
  private static final String UNICODE =
      "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
          + "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap";
  private static final int OBJECTS_BEFORE_PAGES = 6;

  private PdfFile() {}

  /** The operator that shows a text in the font. */
  static String shown(String text) {
    var hex = new StringBuilder("<");
    text.chars().forEach(c -> hex.append(String.format("%04X", c)));
    return hex.append("> Tj ").toString();
  }

  static byte[] of(List<String> pages) {
    return of(pages, UNICODE);
  }

  /** A file with these pages and this character map. */
  static byte[] of(List<String> pages, String characters) {
    var objects = new ArrayList<String>();
    var kids = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      kids.append(OBJECTS_BEFORE_PAGES + 1 + 2 * i).append(" 0 R ");
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
    objects.add(stream(characters));
    for (String page : pages) {
      objects.add(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents "
              + (objects.size() + 2)
              + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
      objects.add(stream(page));
    }
    return numbered(objects);
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
    String trailer =
        "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects.size() + 1, start);
    out.writeBytes(table.append(trailer).toString().getBytes(ISO_8859_1));
    return out.toByteArray();
  }
}
