package org.budgetlens.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void aSingleBlankSeparatesAndSeveralAreLetterSpacing() {
    assertThat(Words.of("收    入 支    出")).containsExactly("收入", "支出");
    assertThat(Words.of(" 项    目 预算数 ")).containsExactly("项目", "预算数");
  }

  @Test
  void knowsSpacedTotals() {
    assertThat(Words.of("合 计 6,458.43")).containsExactly("合计", "6,458.43");
    assertThat(Words.of("小　计 1.00")).containsExactly("小计", "1.00");
    assertThat(Words.of("综合 计划")).containsExactly("综合", "计划");
  }
}
