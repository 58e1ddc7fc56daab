package org.budgetlens.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarredTextTest {
  private static List<List<String>> cells(String text) {
    return TextReader.document(text).lines().stream()
        .map(line -> line.cells().stream().map(Cell::text).toList())
        .toList();
  }

  /** Borders are no cells, the line of dashes is blank, and marks of Markdown are not printed. */
  @Test
  void readsTablesOfMarkdown() {
    assertThat(
            cells(
                """
                ## 支出总表
                | 科目编码 | 科目名称 | 合计 |
                |---|:---:|---|
                | **合计** | | 9.00 |
                | 2010301 | 行政运行 | 9.00 |"""))
        .containsExactly(
            List.of("支出总表"),
            List.of("科目编码", "科目名称", "合计"),
            List.of(""),
            List.of("合计", "", "9.00"),
            List.of("2010301", "行政运行", "9.00"));
  }

  /** Where lines begin with a cell, a bar at the beginning of one stands behind an empty cell. */
  @Test
  void keepsAnEmptyFirstCell() {
    assertThat(cells("收入 | | 支出 |\n其他收入 | 1.00 | 教育支出 | 2.00 |\n| | 其他支出 | 3.00 |\n甲 | 1 |"))
        .containsExactly(
            List.of("收入", "", "支出"),
            List.of("其他收入", "1.00", "教育支出", "2.00"),
            List.of("", "", "其他支出", "3.00"),
            List.of("甲", "1"));
  }

  /** Neither a page's menu nor a bar in a text with tabs separates cells. */
  @Test
  void leavesOtherBarsAlone() {
    assertThat(cells("首页 | 公开\n收支总表")).contains(List.of("首页 | 公开"));
    assertThat(cells("甲 | 乙\t1\n丙 | 丁\t2\n戊 | 己\t3")).contains(List.of("甲 | 乙", "1"));
  }
}
