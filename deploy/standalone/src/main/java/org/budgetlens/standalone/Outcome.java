package org.budgetlens.standalone;

/** How a run ended; the exit code of {@code ./run}. */
enum Outcome {
  /** Every document was processed, with or without violations. */
  PROCESSED(0),
  /** A document was rejected, or the pipeline failed. */
  FAILED(1),
  /** The command was not understood. */
  WRONG_USAGE(2);

  private final int exitCode;

  Outcome(int exitCode) {
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
