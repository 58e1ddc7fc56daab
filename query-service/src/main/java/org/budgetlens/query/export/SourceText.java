package org.budgetlens.query.export;

import java.util.stream.Collectors;
import org.budgetlens.contracts.table.Source;

/** Where something stands, in a few words. */
final class SourceText {
  private SourceText() {}

  /** A stored source as text: line 12,13; page 3; sheet A7. */
  static String of(String json) {
    return of(ExportJson.read(json, Source.class));
  }

  static String of(Source source) {
    return switch (source) {
      case Source.TextLines(var lines) ->
          lines.stream().map(line -> "L" + line).collect(Collectors.joining(" "));
      case Source.PageBox box ->
          box.all().stream()
              .map(
                  part ->
                      "p. "
                          + part.page()
                          + " "
                          + part.box().stream()
                              .map(String::valueOf)
                              .collect(Collectors.joining(" ")))
              .collect(Collectors.joining(" "));
      case Source.SheetCells(String sheet, var cells) -> sheet + "!" + String.join(" ", cells);
    };
  }
}
