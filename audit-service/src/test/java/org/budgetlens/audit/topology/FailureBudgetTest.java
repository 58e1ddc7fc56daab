package org.budgetlens.audit.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FailureBudgetTest {
  private Instant now = Instant.EPOCH;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final FailureBudget budget = new FailureBudget(2, Duration.ofMinutes(1), clock);

  @Test
  void allowsAFewFailuresAndNoMore() {
    assertThat(budget.allows()).isTrue();
    assertThat(budget.allows()).isTrue();
    assertThat(budget.allows()).isFalse();
  }

  @Test
  void forgetsFailuresThatAreLongAgo() {
    budget.allows();
    budget.allows();
    now = now.plusSeconds(61);

    assertThat(budget.allows()).isTrue();
  }
}
