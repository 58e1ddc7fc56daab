package org.budgetlens.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private final Labels labels =
      new Labels(
          List.of(Pattern.compile("(本年)?收入"), Pattern.compile("\\d{4}年预算"), Pattern.compile("合计")));

  @Test
  void matchesWhatAnyExpressionMatches() {
    assertThat(List.of("收入", "本年收入", "2026年预算", "合计")).allMatch(labels::match);
  }

  @Test
  void matchesNothingElse() {
    assertThat(List.of("", "本年", "收入合计", "26年预算", "合计数")).noneMatch(labels::match);
  }
}
