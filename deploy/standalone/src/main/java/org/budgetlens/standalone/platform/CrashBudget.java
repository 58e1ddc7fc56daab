package org.budgetlens.standalone.platform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often a service may crash before it is given up: a few times within some minutes. */
final class CrashBudget {
  static final int CRASHES = 10;
  static final Duration WINDOW = Duration.ofMinutes(5);

  private final Deque<Long> crashes = new ArrayDeque<>();

  /**
   * Counts a crash and says whether the service may be started again.
   *
   * @param now the time in nanoseconds, from the same clock each time
   */
  boolean allowAnother(long now) {
    crashes.addLast(now);
    while (now - crashes.getFirst() > WINDOW.toNanos()) {
      crashes.removeFirst();
    }
    return crashes.size() <= CRASHES;
  }
}
