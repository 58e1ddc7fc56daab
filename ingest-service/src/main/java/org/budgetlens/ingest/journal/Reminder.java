package org.budgetlens.ingest.journal;

import java.time.Duration;

/** Says when something that fails again and again is to be told again. */
final class Reminder {
  private final long everyNanos;
  private boolean told;
  private long lastNanos;

  /** One that is due at once, and then no more often than this. */
  Reminder(Duration every) {
    this.everyNanos = every.toNanos();
  }

  /**
   * Whether it is to be told now; if so, it counts as told.
   *
   * @param now a reading of {@link System#nanoTime()}
   */
  synchronized boolean isDue(long now) {
    if (told && now - lastNanos < everyNanos) {
      return false;
    }
    told = true;
    lastNanos = now;
    return true;
  }
}
