package org.budgetlens.ingest.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/**
 * PDFs: the file as it comes; the drawing programs of its pages, where words of the alphabet are
 * shown at the current place; its character map; or tables with and without rulings.
 */
public final class PdfFuzz {
  private PdfFuzz() {}

  /** Reads a PDF. */
  public static void fuzzerTestOneInput(byte[] content) {
    Input input = Input.of(content);
    Invariants.hold(
        switch (input.choice() % 5) {
          case 0 -> input.rest();
          case 1 -> PdfFile.of(input.parts(4).stream().map(PdfFuzz::program).toList());
          case 2 -> mapped(input.parts(2));
          case 3 -> PdfFile.of(List.of(PdfTable.ruled(PrintedGrid.of(input.rest()))));
          default -> PdfFile.of(PdfTable.unruled(PrintedGrid.of(input.rest())));
        });
  }

  private static byte[] mapped(List<byte[]> parts) {
    return PdfFile.of(List.of(program(parts.getLast())), new String(parts.getFirst(), ISO_8859_1));
  }

  private static String program(byte[] bytes) {
    var program = new StringBuilder();
    for (byte b : bytes) {
      program.append(Alphabet.isWord(b) ? PdfFile.shown(Alphabet.printed(b)) : Alphabet.printed(b));
    }
    return program.toString();
  }
}
