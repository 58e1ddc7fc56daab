package org.budgetlens.operations.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.budgetlens.contracts.audit.Severity;
import org.budgetlens.contracts.audit.ViolationStatus;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.table.Parity;
import org.junit.jupiter.api.Test;

/** docs/reference/meters.md says what the meters are; {@code -Dupdate=true} writes it anew. */
class MetersReferenceTest {
  private static final Path REFERENCE = Path.of("../docs/reference/meters.md");

  @Test
  void theReferenceIsUpToDate() throws IOException {
    if (Boolean.getBoolean("update")) {
      Files.writeString(REFERENCE, reference());
    }

    assertThat(Files.readString(REFERENCE)).isEqualTo(reference());
  }

  @Test
  void everyMeterHasTheTagsItSays() {
    var registry = new SimpleMeterRegistry();
    Metrics.addRegistry(registry);
    try {
      Meters.documents(DocumentStatus.PARSED, 2);
      Meters.rows(40);
      Meters.parity(Parity.EXACT);
      Meters.violation(Severity.ERROR, ViolationStatus.OPEN);
      Meters.deadLetters("budget.rows", 3);
      Meters.batch(Stage.READ, Duration.ofMillis(5));

      for (Meter meter : Meter.values()) {
        if (meter != Meter.LAG) { // needs a broker: each service's test looks at it
          var found = registry.get(meter.meterName()).meter().getId();
          assertThat(found.getTags()).extracting("key").containsExactlyElementsOf(meter.tags());
          assertThat(found.getDescription()).isEqualTo(meter.description());
        }
      }
      assertThat(registry.get("budgetlens.documents").tag("status", "PARSED").counter().count())
          .isEqualTo(2);
      assertThat(registry.get("budgetlens.rows").counter().count()).isEqualTo(40);
      assertThat(registry.get("budgetlens.dead.letters").counter().count()).isEqualTo(3);
    } finally {
      Metrics.removeRegistry(registry);
    }
  }

  private static String reference() {
    var text =
        new StringBuilder(
            """
            # Meters

            Each service tells its own at `/q/metrics` (Prometheus), besides those of the JVM and of HTTP. Counters
            count from the service's start. Written by MetersReferenceTest; the names do not change.

            | meter | series | labels | what | where |
            | --- | --- | --- | --- | --- |
            """);
    for (Meter meter : Meter.values()) {
      text.append(
          "| `%s` | `%s` | %s | %s | %s |%n"
              .formatted(
                  meter.meterName(),
                  String.join("`, `", meter.series()),
                  meter.tags().isEmpty() ? "" : "`" + String.join("`, `", meter.tags()) + "`",
                  meter.description(),
                  meter.services()));
    }
    return text.toString();
  }
}
