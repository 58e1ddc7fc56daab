package org.budgetlens.ingest.fuzz;

/** Old Word documents, as they come. */
public final class DocFuzz {
  private DocFuzz() {}

  /** Reads a document. */
  public static void fuzzerTestOneInput(byte[] content) {
    Invariants.hold(content);
  }
}
