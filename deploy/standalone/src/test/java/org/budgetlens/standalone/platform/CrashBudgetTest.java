package org.budgetlens.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CrashBudgetTest {
  private final CrashBudget budget = new CrashBudget();

  @Test
  void givesUpAServiceThatCrashesAgainAndAgain() {
    LongStream.range(0, CrashBudget.CRASHES)
        .forEach(crash -> assertThat(budget.allowAnother(crash)).isTrue());

    assertThat(budget.allowAnother(CrashBudget.CRASHES)).isFalse();
  }

  @Test
  void forgetsCrashesOfLongAgo() {
    LongStream.range(0, CrashBudget.CRASHES).forEach(budget::allowAnother);

    long later = CrashBudget.WINDOW.toNanos() + CrashBudget.CRASHES;

    assertThat(budget.allowAnother(later)).isTrue();
  }
}
