package org.budgetlens.query.change;

/** What came of reading a record. */
public sealed interface Decoded {
  /** It could be read. */
  record Readable(Change change) implements Decoded {}

  /**
   * It cannot be read, now or later.
   *
   * @param reason why, for whoever looks at the dead letter
   */
  record Unreadable(String reason) implements Decoded {}
}
