package org.budgetlens.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.junit.jupiter.api.Test;

class HeaderPathsTest {
  @Test
  void spreadsOuterLabelsOverTheBlankCellsToTheirRight() {
    assertThat(
            paths(
                "单位名称|功能分类科目||预算数|||||",
                "|科目编码|科目名称|合计|基本支出|||项目支出|",
                "||||小计|人员经费|公用经费|项目支出总数|扣除基建项目后预算数"))
        .containsExactly(
            "单位名称",
            "功能分类科目/科目编码",
            "功能分类科目/科目名称",
            "预算数/合计",
            "预算数/基本支出/小计",
            "预算数/基本支出/人员经费",
            "预算数/基本支出/公用经费",
            "预算数/项目支出/项目支出总数",
            "预算数/项目支出/扣除基建项目后预算数");
  }

  @Test
  void leavesAColumnWithoutInnerLabelWithItsOuterOnes() {
    assertThat(paths("购置及运行维护费|||", "购置费|运行维护费||", "|小计|加油|"))
        .containsExactly(
            "购置及运行维护费/购置费", "购置及运行维护费/运行维护费/小计", "购置及运行维护费/运行维护费/加油", "购置及运行维护费/运行维护费");
  }

  @Test
  void stopsALabelWhereTheOuterLabelEnds() {
    assertThat(paths("甲|乙||丙", "|小计|人员|")).containsExactly("甲", "乙/小计", "乙/人员", "丙");
  }

  private static List<String> paths(String... lines) {
    List<Line> header =
        java.util.Arrays.stream(lines)
            .map(
                line ->
                    new Line(
                        Source.lines(1),
                        java.util.Arrays.stream(line.split("\\|", -1))
                            .map(text -> new Cell(text, Source.lines(1)))
                            .toList()))
            .toList();
    return HeaderPaths.of(header).stream().map(path -> String.join("/", path)).toList();
  }
}
