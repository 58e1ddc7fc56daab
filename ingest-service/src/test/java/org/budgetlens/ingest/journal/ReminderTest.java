package org.budgetlens.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderTest {
  private static final long HALF_A_SECOND = Duration.ofMillis(500).toNanos();

  /** The clock of {@link System#nanoTime()} begins anywhere and may run over. */
  @ParameterizedTest
  @ValueSource(longs = {0, -1_000_000_000_000L, Long.MAX_VALUE - 1_000_000_000L})
  void ofFailuresTwiceASecondItTellsOneAMinute(long start) {
    var reminder = new Reminder(Duration.ofMinutes(1));

    long[] told =
        LongStream.range(0, 2 * 60 * 3)
            .filter(failure -> reminder.isDue(start + failure * HALF_A_SECOND))
            .toArray();

    assertThat(told).containsExactly(0, 120, 240);
  }
}
