package org.budgetlens.embedded;

import java.io.IOException;

/**
 * Ends a process when this JVM ends, however it ends: also by {@code kill -9}, when no shutdown
 * hook runs.
 *
 * <p>When the JVM is gone, or closes this lifeline, the process is asked to end, and killed if it
 * has not ended after ten seconds.
 */
public final class Lifeline implements AutoCloseable {
  private static final String SCRIPT =
      """
      kill -s "$1" "$2" 2>/dev/null
      waited=0
      while kill -0 "$2" 2>/dev/null && [ "$waited" -lt 200 ]; do
        sleep 0.05
        waited=$((waited + 1))
      done
      kill -KILL "$2" 2>/dev/null
      """;

  private final Testament testament;

  private Lifeline(Testament testament) {
    this.testament = testament;
  }

  /** How a process is asked to end. */
  public enum Signal {
    /** What a JVM and most servers take as a request for an orderly end. */
    TERM,
    /** What PostgreSQL takes as a request to end now, in order, without waiting for its clients. */
    INT
  }

  /**
   * Ties a process to this JVM.
   *
   * @param pid the process
   * @param signal how to ask it to end
   */
  public static Lifeline attach(long pid, Signal signal) throws IOException {
    return new Lifeline(Testament.deposit(SCRIPT, signal.name(), Long.toString(pid)));
  }

  /** Ends the process and returns when it has ended. */
  @Override
  public void close() {
    testament.close();
  }
}
