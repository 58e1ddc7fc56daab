package org.budgetlens.benchmark.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;

/** CSV and web pages. */
final class TextFiles {
  private TextFiles() {}

  static byte[] csv(List<Part> parts) {
    var csv = new StringBuilder();
    int columns =
        parts.stream()
            .mapToInt(part -> part instanceof Part.Table table ? table.columns() : 1)
            .max()
            .orElse(1);
    for (Part part : parts) {
      switch (part) {
        case Part.Paragraph paragraph -> record(List.of(paragraph.text()), columns, csv);
        case Part.Table table ->
            table
                .rows()
                .forEach(row -> record(row.stream().map(Slot::text).toList(), columns, csv));
      }
    }
    return csv.toString().getBytes(UTF_8);
  }

  private static void record(List<String> fields, int columns, StringBuilder csv) {
    csv.append(
        fields.stream()
            .map(field -> field.indexOf(',') < 0 ? field : '"' + field.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(",")));
    csv.repeat(",", Math.max(0, columns - fields.size())).append('\n');
  }

  static byte[] html(List<Part> parts) {
    var html = new StringBuilder("<!DOCTYPE html><html><head><meta charset=utf-8></head><body>");
    for (Part part : parts) {
      switch (part) {
        case Part.Paragraph paragraph ->
            html.append("<p>").append(escaped(paragraph.text())).append("</p>\n");
        case Part.Table table -> {
          html.append("<table border=1>");
          for (List<Slot> row : table.rows()) {
            html.append("<tr>");
            row.stream().filter(slot -> !slot.isCovered()).forEach(slot -> cell(slot, html));
            html.append("</tr>\n");
          }
          html.append("</table>\n");
        }
      }
    }
    return html.append("</body></html>").toString().getBytes(UTF_8);
  }

  private static void cell(Slot slot, StringBuilder html) {
    html.append("<td");
    html.append(slot.columns() > 1 ? " colspan=" + slot.columns() : "");
    html.append(slot.rows() > 1 ? " rowspan=" + slot.rows() : "");
    html.append('>').append(escaped(slot.text())).append("</td>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
