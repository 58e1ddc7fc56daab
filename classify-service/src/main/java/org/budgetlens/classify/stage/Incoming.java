package org.budgetlens.classify.stage;

import org.jspecify.annotations.Nullable;

/** A record of {@code budget.rows}, not yet understood. */
public interface Incoming {
  /** The key as it came, null where it has none. */
  byte @Nullable [] key();

  /** The value as it came, null for a tombstone. */
  byte @Nullable [] value();

  /** The last header of this name, null where it has none. */
  byte @Nullable [] header(String name);

  /** Its offset in its partition. */
  long offset();
}
