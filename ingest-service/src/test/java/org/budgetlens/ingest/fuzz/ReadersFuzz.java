package org.budgetlens.ingest.fuzz;

/** Any bytes as a file of any format. See docs/howto/fuzz-the-readers.md. */
public final class ReadersFuzz {
  private ReadersFuzz() {}

  /** Reads any bytes. */
  public static void fuzzerTestOneInput(byte[] content) {
    Invariants.hold(content);
  }
}
