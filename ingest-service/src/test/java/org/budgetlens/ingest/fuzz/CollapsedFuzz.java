package org.budgetlens.ingest.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Texts that have lost their tabs: the columns have to be recovered. */
public final class CollapsedFuzz {
  private CollapsedFuzz() {}

  /** Reads a text without tabs. */
  public static void fuzzerTestOneInput(byte[] content) {
    Invariants.hold(Alphabet.text(content).replace('\t', ' ').getBytes(UTF_8));
  }
}
