package org.budgetlens.benchmark.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.budgetlens.benchmark.Medians;

/**
 * Watches a count grow and says how fast it grew. The first third is left out: it is compiling and
 * connecting. The rest is cut into parts, whose median rate counts.
 */
final class Meter {
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
  private static final int PARTS = 6;

  private record Sample(long nanos, long count, long processorNanos) {}

  private final long expected;
  private final List<Sample> samples = new ArrayList<>();

  /**
   * A meter of a count from nothing to this.
   *
   * @param expected records that will have come when all is done
   */
  Meter(long expected) {
    this.expected = expected;
  }

  /**
   * Watches until the expected count is reached.
   *
   * @param processorNanos what the watched process has used so far
   * @throws IllegalStateException if it does not grow for two minutes
   */
  void watch(LongSupplier count, LongSupplier processorNanos) throws InterruptedException {
    see(count.getAsLong(), 0, processorNanos.getAsLong());
    while (samples.getLast().count() < expected) {
      if (System.nanoTime() - samples.getLast().nanos() > LONGEST_PAUSE.toNanos()) {
        throw new IllegalStateException(
            "Stopped at %,d of %,d".formatted(samples.getLast().count(), expected));
      }
      see(count.getAsLong(), 0, processorNanos.getAsLong());
      Thread.sleep(PAUSE);
    }
  }

  /** Notes how much there is now. */
  void see(long count) {
    see(count, 0, 0);
  }

  /**
   * Notes how much there is now.
   *
   * @param aside nanoseconds so far that do not count
   */
  void see(long count, long aside) {
    see(count, aside, 0);
  }

  private void see(long count, long aside, long processorNanos) {
    if (samples.isEmpty() || count > samples.getLast().count()) {
      samples.add(new Sample(System.nanoTime() - aside, count, processorNanos));
    }
  }

  /** Median of the counts a second. */
  long rate() {
    var rates = new ArrayList<Long>();
    for (int part = 0; part < PARTS; part++) {
      Sample from = at(expected / 3 + part * (expected - expected / 3) / PARTS);
      Sample to = at(expected / 3 + (part + 1) * (expected - expected / 3) / PARTS);
      if (to.nanos() > from.nanos()) {
        rates.add((to.count() - from.count()) * 1_000_000_000L / (to.nanos() - from.nanos()));
      }
    }
    if (rates.isEmpty()) {
      throw new IllegalStateException("Too few records to measure: " + expected);
    }
    return Medians.of(rates.stream().mapToLong(Long::longValue).toArray());
  }

  /** Microseconds of processor time for a count, which other users of the machine hardly change. */
  double processorMicros() {
    Sample from = at(expected / 3);
    Sample to = samples.getLast();
    return (to.processorNanos() - from.processorNanos())
        / 1e3
        / Math.max(1, to.count() - from.count());
  }

  private Sample at(long count) {
    return samples.stream()
        .filter(sample -> sample.count() >= count)
        .findFirst()
        .orElse(samples.getLast());
  }
}
