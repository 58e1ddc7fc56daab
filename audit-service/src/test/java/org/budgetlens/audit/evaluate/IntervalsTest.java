package org.budgetlens.audit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.budgetlens.audit.evaluate.Intervals.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  @ParameterizedTest
  @CsvSource({
    // 176.75 and 176.74 万元 touch: 10,000 分 apart, half a step of 10,000 分 on both sides.
    "176750000, 10000, 176740000, 10000, ROUNDING",
    "176750000, 10000, 176730000, 10000, DIFFERENT",
    "100, 1, 100, 1, EQUAL",
    "100, 1, 101, 1, ROUNDING",
    "100, 1, 102, 1, DIFFERENT",
    "100, 1, 102, 2, DIFFERENT",
    "100, 1, 102, 3, ROUNDING",
    "-100, 1, 100, 1, DIFFERENT",
    "0, 0, 0, 0, EQUAL",
    "0, 0, 1, 1, DIFFERENT"
  })
  void decidesAtTheBoundary(long left, long leftStep, long right, long rightStep, Verdict verdict) {
    assertThat(Intervals.compare(left, leftStep, right, rightStep)).isEqualTo(verdict);
  }

  @Test
  void saysWhatIntervalsOfExactDecimalsSay() {
    var random = new Random(20260101);
    for (int round = 0; round < 100_000; round++) {
      long left = random.nextLong(-1_000, 1_000);
      long right = left + random.nextLong(-20, 21);
      long leftStep = random.nextLong(0, 20);
      long rightStep = random.nextLong(0, 20);

      assertThat(Intervals.compare(left, leftStep, right, rightStep))
          .as("%d ± %d/2 and %d ± %d/2", left, leftStep, right, rightStep)
          .isEqualTo(oracle(left, leftStep, right, rightStep));
    }
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> Intervals.compare(Long.MAX_VALUE, 1, -1, 1))
        .isInstanceOf(ArithmeticException.class);
  }

  private static Verdict oracle(long left, long leftStep, long right, long rightStep) {
    if (left == right) {
      return Verdict.EQUAL;
    }
    BigDecimal leftLow = half(left, -leftStep);
    BigDecimal leftHigh = half(left, leftStep);
    BigDecimal rightLow = half(right, -rightStep);
    BigDecimal rightHigh = half(right, rightStep);
    boolean overlap = leftLow.compareTo(rightHigh) <= 0 && rightLow.compareTo(leftHigh) <= 0;
    return overlap ? Verdict.ROUNDING : Verdict.DIFFERENT;
  }

  private static BigDecimal half(long value, long step) {
    return BigDecimal.valueOf(value).add(BigDecimal.valueOf(step).divide(TWO));
  }
}
