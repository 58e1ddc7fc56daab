package org.budgetlens.query.store;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Finds shared keys, and counts what those take that nobody had before. Not for several threads.
 */
final class NewKeys implements UnaryOperator<List<String>> {
  private static final int KEY_BYTES = 80;
  private static final int PART_BYTES = 44;

  private final SharedKeys shared;
  private int bytes;

  NewKeys(SharedKeys shared) {
    this.shared = shared;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the same key: nobody had an equal one
  public List<String> apply(List<String> key) {
    List<String> kept = shared.key(key);
    if (kept == key) {
      bytes += KEY_BYTES;
      for (String part : key) {
        bytes += PART_BYTES + Character.BYTES * part.length();
      }
    }
    return kept;
  }

  /** How much memory keys take that are new since this was asked last, about. */
  int takeBytes() {
    int taken = bytes;
    bytes = 0;
    return taken;
  }
}
