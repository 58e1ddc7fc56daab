package org.budgetlens.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.budgetlens.contracts.table.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Radicals and other characters that PDFs say in place of those they print. */
class LookalikesTest {
  @ParameterizedTest
  @CsvSource({
    "⽀出, 支出",
    "部⻔, 部门",
    "公务⽤⻋购置及运⾏费, 公务用车购置及运行费",
    "财政专⼾管理资⾦, 财政专户管理资金",
    "⾦额, 金额",
    "⽬, 目",
    "項目, 項目",
    "2024年①②, 2024年①②",
    "（１２）, （１２）",
  })
  void readsTheCharacterThatIsMeant(String said, String meant) {
    assertThat(Lookalikes.replaced(said)).isEqualTo(meant);
  }

  @Test
  void leavesOutWhatPrintsNothing() {
    assertThat(Lookalikes.replaced("合\u200B计\uFEFF")).isEqualTo("合计");
  }

  @Test
  void holdsForEveryCell() {
    assertThat(new Cell("⼩计", new Source.TextLines(List.of(1))).text()).isEqualTo("小计");
  }

  @Test
  void keepsATextWithoutThemAsItIs() {
    String text = "2010301 行政运行 1,234.56";

    assertThat(Lookalikes.replaced(text)).isSameAs(text);
  }
}
