package org.budgetlens.ingest.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Web pages: markup as it comes, or tables whose cells span others and hold other tables. */
public final class HtmlFuzz {
  private HtmlFuzz() {}

  /** Reads a web page. */
  public static void fuzzerTestOneInput(byte[] content) {
    Input input = Input.of(content);
    String body =
        input.choice() % 2 == 0
            ? Alphabet.text(input.rest())
            : table(PrintedGrid.of(input.rest()), input.choice() % 4 == 3);
    Invariants.hold(("<html><body>" + body + "</body></html>").getBytes(UTF_8));
  }

  private static String table(PrintedGrid grid, boolean layout) {
    var html = new StringBuilder(layout ? "<table><tr><td>" : "").append("<table>");
    for (var row : grid.rows()) {
      html.append("<tr>");
      for (PrintedGrid.Box cell : row) {
        String text = PrintedGrid.escaped(cell.text());
        html.append("<td colspan=").append(cell.columns());
        html.append(" rowspan=").append(cell.rows() * cell.rows()).append('>');
        html.append(
            switch (cell.kind()) {
              case 1 -> text + "<br>" + text;
              case 2 -> "<table><tr><td>" + text + "</td></tr></table>";
              case 3 -> "<p>" + text + "</p><div hidden>" + text + "</div>";
              default -> text;
            });
        html.append("</td>");
      }
      html.append("</tr>");
    }
    return html.append("</table>").append(layout ? "</td></tr></table>" : "").toString();
  }
}
