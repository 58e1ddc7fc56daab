package org.budgetlens.ingest.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;

/** CSV: characters as they come, or cells that the target separates and quotes. */
public final class CsvFuzz {
  private static final char[] SEPARATORS = {',', ';', '\t'};

  private CsvFuzz() {}

  /** Reads a CSV file. */
  public static void fuzzerTestOneInput(byte[] content) {
    Input input = Input.of(content);
    String text =
        input.choice() % 2 == 0
            ? Alphabet.text(input.rest())
            : csv(PrintedGrid.of(input.rest()), SEPARATORS[input.choice() / 2 % 3]);
    String hint = input.choice() >= 64 ? "sep=" + SEPARATORS[input.choice() / 2 % 3] + "\n" : "";
    Invariants.hold((hint + text).getBytes(UTF_8));
  }

  private static String csv(PrintedGrid grid, char separator) {
    return grid.rows().stream()
        .map(
            row ->
                row.stream()
                    .map(CsvFuzz::field)
                    .collect(Collectors.joining(String.valueOf(separator))))
        .collect(Collectors.joining("\n"));
  }

  private static String field(PrintedGrid.Box cell) {
    String wrapped = cell.rows() > 1 ? cell.text() + "\n" + cell.text() : cell.text();
    return cell.style() == 0 ? wrapped : '"' + wrapped.replace("\"", "\"\"") + '"';
  }
}
