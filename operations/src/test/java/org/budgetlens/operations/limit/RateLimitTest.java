package org.budgetlens.operations.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final long SECOND = 1_000_000_000L;

  private final RateLimit limit = new RateLimit(2, 3, 2);

  @Test
  void letsABurstThroughAndThenTheRate() {
    assertThat(limit.secondsToWait("a", 0)).isZero();
    assertThat(limit.secondsToWait("a", 0)).isZero();
    assertThat(limit.secondsToWait("a", 0)).isZero();
    assertThat(limit.secondsToWait("a", 0)).isEqualTo(1);
    assertThat(limit.secondsToWait("a", SECOND / 2)).isZero();
    assertThat(limit.secondsToWait("a", SECOND / 2)).isPositive();
  }

  @Test
  void clientsDoNotShare() {
    for (int i = 0; i < 4; i++) {
      limit.secondsToWait("a", 0);
    }

    assertThat(limit.secondsToWait("b", 0)).isZero();
  }

  @Test
  void neverSavesUpMoreThanABurst() {
    limit.secondsToWait("a", 0);

    for (int i = 0; i < 3; i++) {
      assertThat(limit.secondsToWait("a", 3600 * SECOND)).isZero();
    }
    assertThat(limit.secondsToWait("a", 3600 * SECOND)).isPositive();
  }

  @Test
  void forgetsTheClientNotSeenForLongest() {
    for (int i = 0; i < 4; i++) {
      limit.secondsToWait("a", 0);
    }
    limit.secondsToWait("b", 1);
    limit.secondsToWait("c", 2);

    assertThat(limit.secondsToWait("a", 2)).isZero();
  }
}
