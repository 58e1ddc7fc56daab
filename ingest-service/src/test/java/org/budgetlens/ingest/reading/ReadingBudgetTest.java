package org.budgetlens.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.source.ReadingBudget;
import org.junit.jupiter.api.Test;

class ReadingBudgetTest {
  private static final Duration LIMIT = Duration.ofMillis(1500);
  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());
  private static final String TEXT =
      """
      支出总表
      单位：万元
      支出功能分类科目\t合计\t基本支出\t项目支出
      2010301-行政运行\t1.00\t1.00\t
      合计\t1.00\t1.00\t
      """;

  @Test
  void refusesWhatTakesTooLongAndNamesTheLimit() throws IOException {
    byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
    byte[] pdf = resource("/forms/shanghai-budget-2025.pdf");

    for (byte[] document : new byte[][] {text, pdf}) {
      assertThat(READER.read(document, Hints.NONE, overBudget()))
          .isInstanceOfSatisfying(
              Reading.Refused.class, refused -> isTimeExceeded(refused.problem()));
      assertThat(READER.refusal(document, overBudget()))
          .hasValueSatisfying(ReadingBudgetTest::isTimeExceeded);
    }
  }

  @Test
  void changesNothingWhereTimeIsLeft() {
    byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);

    assertThat(READER.read(text, Hints.NONE, ReadingBudget.of(Duration.ofMinutes(5))))
        .isEqualTo(READER.read(text, Hints.NONE));
  }

  @Test
  void looksAtTheClockOftenEnough() {
    var now = new AtomicLong();
    ReadingBudget budget = ReadingBudget.of(LIMIT, now::get);
    now.set(LIMIT.toNanos());
    budget.checkNow();

    now.incrementAndGet();

    assertThatThrownBy(budget::checkNow).isInstanceOf(ReadingBudget.Exceeded.class);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                budget.check();
              }
            })
        .isInstanceOf(ReadingBudget.Exceeded.class);
  }

  @Test
  void acceptsPositiveLimitsOnly() {
    assertThatIllegalArgumentException().isThrownBy(() -> ReadingBudget.of(Duration.ZERO));
    ReadingBudget.of(Duration.ofSeconds(Long.MAX_VALUE)).checkNow();
  }

  /** A budget whose clock runs two seconds every time it is looked at. */
  private static ReadingBudget overBudget() {
    var now = new AtomicLong();
    return ReadingBudget.of(LIMIT, () -> now.addAndGet(2_000_000_000L));
  }

  private static void isTimeExceeded(Problem problem) {
    assertThat(problem.code()).isEqualTo("READING_TIME_EXCEEDED");
    assertThat(problem.message().zh()).contains("1.5 秒");
    assertThat(problem.message().en()).contains("1.5 s");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ReadingBudgetTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
