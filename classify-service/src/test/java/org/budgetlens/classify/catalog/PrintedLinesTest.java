package org.budgetlens.classify.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedLinesTest {
  private final PrintedLines lines = CatalogReader.bundled().printedLines();

  @ParameterizedTest
  @CsvSource({
    "一般公共服务支出, 2026, 201",
    "一般公共服务 支出, 2026, 201",
    "文化旅游体育与传媒支出, 2026, 207",
    "文化体育与传媒支出, 2016, 207",
    "资源勘探工业信息等支出, 2026, 215",
    "资源勘探信息等支出, 2019, 215",
    "社会保险基金支出, 2022, 209",
    "抗疫特别国债安排的支出, 2026, 234",
    "预备费, 2022, 227",
    "其他支出, 2026, 229",
  })
  void standForAClassByTheirName(String line, int year, String code) {
    assertThat(lines.functionalClass(line, year).orElseThrow().code()).isEqualTo(code);
  }

  @Test
  void standForNothingWhereNoClassIsMeant() {
    assertThat(lines.functionalClass("本年支出合计", 2026)).isEmpty();
    assertThat(lines.functionalClass("行政运行", 2026)).isEmpty(); // an item, no class
    assertThat(lines.functionalClass("抗疫特别国债安排的支出", 2019)).isEmpty(); // not yet a class
  }

  @Test
  void withoutAYearTheNameMustSuffice() {
    assertThat(lines.functionalClass("一般公共服务支出", null).orElseThrow().code()).isEqualTo("201");
    assertThat(lines.functionalClass("文化旅游体育与传媒支出", null).orElseThrow().period().contains(2026))
        .isTrue();
  }
}
