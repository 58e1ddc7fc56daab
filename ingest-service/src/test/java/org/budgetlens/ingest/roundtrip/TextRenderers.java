package org.budgetlens.ingest.roundtrip;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.budgetlens.ingest.roundtrip.PrintedTable.Slot;

/** Formats that are text: tab-separated, CSV and HTML. */
final class TextRenderers {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private TextRenderers() {}

  static byte[] tabs(PrintedTable table, Random random) {
    return encoded(separated(table, '\t', random), random);
  }

  static byte[] csv(PrintedTable table, Random random) {
    return encoded(separated(table, random.nextBoolean() ? ',' : ';', random), random);
  }

  private static String separated(PrintedTable table, char separator, Random random) {
    var text = new StringBuilder();
    String padding = separator == '\t' ? "" : String.valueOf(separator).repeat(table.columns() - 1);
    text.append(table.title()).append(padding).append('\n');
    text.append("金额单位：").append(table.unit()).append(padding).append('\n');
    for (List<Slot> row : table.rows()) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : separator);
        String cell = row.get(i).text();
        boolean quoted =
            separator != '\t' && (cell.indexOf(separator) >= 0 || random.nextBoolean());
        text.append(quoted ? "\"" + cell + "\"" : cell);
      }
      text.append(random.nextBoolean() ? "\n" : "\r\n");
    }
    return text.toString();
  }

  static byte[] html(PrintedTable table, Random random) {
    var html = new StringBuilder("<!DOCTYPE html><html><body><p>");
    html.append(table.title()).append("</p><p>单位：").append(table.unit()).append("</p>");
    boolean layout = random.nextBoolean();
    html.append(layout ? "<table><tr><td>" : "").append("<table border=1>");
    for (List<Slot> row : table.rows()) {
      html.append("<tr>");
      for (Slot slot : row) {
        if (slot.isCovered()) {
          continue;
        }
        html.append("<td");
        html.append(slot.columns() > 1 ? " colspan=\"" + slot.columns() + "\"" : "");
        html.append(slot.rows() > 1 ? " rowspan=" + slot.rows() : "");
        html.append(">").append(wrapped(slot.text(), random)).append("</td>\n");
      }
      html.append("</tr>");
    }
    html.append("</table>").append(layout ? "</td></tr></table>" : "").append("</body></html>");
    return encoded(html.toString(), random);
  }

  private static String wrapped(String text, Random random) {
    if (text.length() < 6 || !Character.isIdeographic(text.charAt(2)) || random.nextBoolean()) {
      return random.nextBoolean() ? text : " <span>" + text + "</span>\n";
    }
    return text.substring(0, 3) + (random.nextBoolean() ? "<br>" : "\n   ") + text.substring(3);
  }

  private static byte[] encoded(String text, Random random) {
    return text.getBytes(List.of(UTF_8, GB18030, UTF_16).get(random.nextInt(3)));
  }
}
