package org.budgetlens.ingest.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;

/** Texts with tabs, in every encoding; the first byte says which, 0 for bytes as they are. */
public final class TextFuzz {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private TextFuzz() {}

  /** Reads a text. */
  public static void fuzzerTestOneInput(byte[] content) {
    Input input = Input.of(content);
    Invariants.hold(
        switch (input.choice() % 8) {
          case 0 -> input.rest();
          case 1 -> text(input).getBytes(GB18030);
          case 2 -> ('\uFEFF' + text(input)).getBytes(UTF_16LE);
          case 3 -> text(input).getBytes(UTF_16BE);
          case 4 -> ('\uFEFF' + text(input)).getBytes(UTF_8);
          default -> text(input).getBytes(UTF_8);
        });
  }

  private static String text(Input input) {
    return Alphabet.text(input.rest());
  }
}
