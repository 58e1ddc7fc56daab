package org.budgetlens.ingest.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels, natures and texts as cells print them. */
class CellTextsTest {
  @ParameterizedTest
  @CsvSource({
    "11010524T000003178 045-审查服务, 11010524T000003178045, 审查服务",
    "11000024T0000 02780436- 12345对外宣传 经费, 11000024T000002780436, 12345对外宣传经费",
    "11010524T000003179 201-2022-2023年接入, 11010524T000003179201, 2022-2023年接入",
    "11000026Y000003668003－运维, 11000026Y000003668003, 运维",
    "11010525T000003295, 11010525T000003295, ''",
  })
  void readsCodesWithBlanks(String cell, String code, String name) {
    assertThat(ProjectLabel.isCoded(cell)).isTrue();
    assertThat(ProjectLabel.of(cell).code()).isEqualTo(code);
    assertThat(ProjectLabel.of(cell).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"210-视频会议", "2010301-行政运行", "'2,499.94'", "通过专业服务", "2026年第一批"})
  void takesNothingElseForAProjectsCode(String cell) {
    assertThat(ProjectLabel.isCoded(cell)).isFalse();
    assertThat(ProjectLabel.of(cell).code()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "≥,≥",
    "$\\geq$,≥",
    "＞＝,≥",
    ">=,≥",
    "$\\leqslant$,≤",
    "＜,<",
    "＝,=",
    "定 性,定性",
    "$=$,="
  })
  void readsNatures(String cell, String nature) {
    assertThat(Nature.of(cell)).contains(nature);
  }

  @ParameterizedTest
  @CsvSource({"优", "≥90", "100", "''", "$", "定性指标说明"})
  void takesNothingElseForANature(String cell) {
    assertThat(Nature.of(cell)).isEmpty();
  }

  @Test
  void removesTheBlanksOfWrappedLines() {
    assertThat(PrintedText.clean("不超 过预算 。")).isEqualTo("不超过预算。");
    assertThat(PrintedText.clean("服务 2 份 API 接口")).isEqualTo("服务 2 份 API 接口");
    assertThat(PrintedText.clean("99. 9")).isEqualTo("99.9");
    assertThat(PrintedText.name("5G 建设 及 App One")).isEqualTo("5G建设及App One");
  }

  @Test
  void joinsTextsThatPagesCutInTwo() {
    assertThat(PrintedText.joined("总体进", "和质量")).isEqualTo("总体进和质量");
    assertThat(PrintedText.joined("open", "data")).isEqualTo("open data");
  }
}
