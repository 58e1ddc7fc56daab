package org.budgetlens.ingest.source;

import org.budgetlens.contracts.Localized;

/** What became of opening a file. */
public sealed interface SourceResult {
  /** Its lines. */
  record Read(SourceDocument document) implements SourceResult {}

  /**
   * Why it cannot be read.
   *
   * @param code machine-readable, e.g. ENCRYPTED
   * @param reason for people, with what to do
   */
  record Refused(String code, Localized reason) implements SourceResult {}

  /** A refusal in both languages. */
  static SourceResult refused(String code, String zh, String en) {
    return new Refused(code, new Localized(zh, en));
  }
}
