package org.budgetlens.ingest.source;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long one document may take to read. Whatever loops over a document or searches asks {@link
 * #check} now and then; a document that takes longer is given up as a whole, so that no half of it
 * is ever published.
 *
 * <p>This is the last of the bounds. The others count what a file asks for (pages, cells, drawing
 * operators, steps of a search) and give the same answer on every machine; this one keeps a file
 * that gets past them from occupying a worker.
 */
public final class ReadingBudget {
  /** A document took longer than it may. */
  public static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration limit;

    private Exceeded(Duration limit) {
      super("Reading took longer than " + limit, null, false, false);
      this.limit = limit;
    }

    /** The limit it ran into. */
    public Duration limit() {
      return limit;
    }
  }

  /** Looking at the clock costs more than what is done between two checks. */
  private static final int CHECKS_PER_LOOK = 64;

  private static final Duration LONGEST = Duration.ofDays(365);

  private final Duration limit;
  private final LongSupplier nanoTime;
  private final long start;
  private int checks;

  private ReadingBudget(Duration limit, LongSupplier nanoTime) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("A limit is positive: " + limit);
    }
    this.limit = limit.compareTo(LONGEST) > 0 ? LONGEST : limit;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /** A budget that starts now. One budget belongs to one document and one thread. */
  public static ReadingBudget of(Duration limit) {
    return new ReadingBudget(limit, System::nanoTime);
  }

  /** A budget over another clock, in nanoseconds. */
  public static ReadingBudget of(Duration limit, LongSupplier nanoTime) {
    return new ReadingBudget(limit, nanoTime);
  }

  /** No limit. */
  public static ReadingBudget unlimited() {
    return of(LONGEST);
  }

  /**
   * Goes on, or gives the document up.
   *
   * @throws Exceeded if the time is over
   */
  public void check() {
    if (checks++ % CHECKS_PER_LOOK == 0) {
      checkNow();
    }
  }

  /**
   * The same, looking at the clock every time: before something that takes long by itself.
   *
   * @throws Exceeded if the time is over
   */
  public void checkNow() {
    if (nanoTime.getAsLong() - start > limit.toNanos()) {
      throw new Exceeded(limit);
    }
  }
}
