package org.budgetlens.audit.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many failures within a time are taken to be passing. */
final class FailureBudget {
  private final int most;
  private final Duration within;
  private final Clock clock;
  private final Deque<Instant> failures = new ArrayDeque<>();

  /**
   * A budget.
   *
   * @param most failures that are taken to be passing
   * @param within the time in which they are counted
   */
  FailureBudget(int most, Duration within, Clock clock) {
    this.most = most;
    this.within = within;
    this.clock = clock;
  }

  /** Counts a failure; whether it is still within the budget. */
  synchronized boolean allows() {
    Instant now = clock.instant();
    failures.addLast(now);
    while (failures.getFirst().isBefore(now.minus(within))) {
      failures.removeFirst();
    }
    return failures.size() <= most;
  }
}
