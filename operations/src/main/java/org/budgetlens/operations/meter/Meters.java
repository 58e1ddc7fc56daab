package org.budgetlens.operations.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.budgetlens.contracts.audit.Severity;
import org.budgetlens.contracts.audit.ViolationStatus;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.table.Parity;

/**
 * Counts. Like a logger it can be called from anywhere; where no registry listens, as in a plain
 * test, it costs nothing and keeps nothing. A unit of work that is repeated after a failure is
 * counted each time it is done.
 */
public final class Meters {
  private Meters() {}

  /** Documents have reached a status. */
  public static void documents(DocumentStatus status, int howMany) {
    count(howMany, Meter.DOCUMENTS, "status", status.name());
  }

  /** Rows have passed. */
  public static void rows(int howMany) {
    count(howMany, Meter.ROWS);
  }

  /** A table's totals have been compared with its rows. */
  public static void parity(Parity parity) {
    count(1, Meter.PARITY, "parity", parity.name());
  }

  /** A violation's state has been published. */
  public static void violation(Severity severity, ViolationStatus status) {
    count(1, Meter.VIOLATIONS, "severity", severity.name(), "status", status.name());
  }

  /** Records of a topic have been put aside. */
  public static void deadLetters(String topic, int howMany) {
    count(howMany, Meter.DEAD_LETTERS, "topic", topic);
  }

  /** A batch or document has taken this long. */
  public static void batch(Stage stage, Duration time) {
    Timer.builder(Meter.BATCH.meterName())
        .description(Meter.BATCH.description())
        .tag("stage", stage.tag())
        .register(Metrics.globalRegistry)
        .record(time);
  }

  /** Time since a reading of {@link System#nanoTime}. */
  public static void batchSince(Stage stage, long startedNanos) {
    batch(stage, Duration.ofNanos(System.nanoTime() - startedNanos));
  }

  private static void count(int howMany, Meter meter, String... tags) {
    if (howMany > 0) {
      Counter.builder(meter.meterName())
          .description(meter.description())
          .tags(tags)
          .register(Metrics.globalRegistry)
          .increment(howMany);
    }
  }
}
