package org.budgetlens.standalone.platform;

import java.util.List;

/** How much a run has to do, as far as it matters for how its JVMs compile. */
public enum Effort {
  /** A few documents and the end: code runs too short for the optimizing compiler to pay. */
  SHORT,
  /** Everything else. */
  LONG;

  private static final long SHORT_BYTES = 8 * 1024 * 1024;

  /**
   * The effort of a run.
   *
   * @param once whether it ends when the documents are through
   * @param bytes how large the documents are together
   */
  public static Effort of(boolean once, long bytes) {
    return once && bytes <= SHORT_BYTES ? SHORT : LONG;
  }

  List<String> jvmOptions() {
    return switch (this) {
      case SHORT -> List.of("-XX:TieredStopAtLevel=1");
      case LONG -> List.of();
    };
  }
}
