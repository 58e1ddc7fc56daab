package org.budgetlens.ingest.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;

/** Layouts of 部门整体支出绩效目标表 as they occur; codes and figures are real, prose is ours. */
class DepartmentTableTest {
  private static final String TABLE =
      """
      预算13表 部门整体支出绩效目标表

      (2026年度)

      部门名称││北京市政务服务和数据管理局││││││
      总体资金情况 (万元)││预算支出总额│财政拨款││其他资金│││
      │││合计│基本支出│项目支出│合计│基本支出│项目支出
      ││101,673.030619│101,503.324495│38,186.119752│63,317.204743│169.706124│10.890000│158.816124
      整体绩效目标│整体绩效目标│<p>总的目标。</p>│││││
      │其他说明│<p>一条说明。</p>│││││
      │活动│绩效指标││指标性质│指标值│度量单位││

      │活动│绩效指标│指标性质│指标值│度量单位
      整体绩效目标│数据管理│产出指标数量指标功能建设数量│≥│5│个
      │数据管理│标质量指标 验收 通过率│>│95│%
      ││效益指标社会效益指标满足三级指标要求│定性│优│
      │服务│满意度指标服务对象满意度指标使用人员 满意度 $\\geq$││90│%
      --│------------------│----│--│----│---
      """;

  @Test
  void readsAmountsByFundAndKind() {
    ReadTable table = table(Tables.read(TABLE));
    TypedRow department = table.rows().getFirst();

    assertThat(department.text())
        .containsEntry("entry", "DEPARTMENT")
        .containsEntry("department", "北京市政务服务和数据管理局")
        .containsEntry("goal", "总的目标。")
        .containsEntry("note", "一条说明。");
    assertThat(Tables.printed(department, "total")).isEqualTo("101,673.030619");
    assertThat(Tables.printed(department, "fiscal")).isEqualTo("101,503.324495");
    assertThat(Tables.printed(department, "fiscal_project")).isEqualTo("63,317.204743");
    assertThat(Tables.printed(department, "other")).isEqualTo("169.706124");
    assertThat(Tables.printed(department, "other_basic")).isEqualTo("10.890000");
    assertThat(table.proof().columns())
        .containsEntry("total", Parity.EXACT)
        .containsEntry("fiscal", Parity.EXACT)
        .containsEntry("other", Parity.EXACT);
  }

  @Test
  void takesJoinedLevelsApart() {
    Reading.Read reading = Tables.read(TABLE);

    assertThat(
            Tables.shown(
                Tables.rows(table(reading), "INDICATOR"),
                "activity",
                "level1",
                "level2",
                "level3",
                "nature",
                "value",
                "measure_unit"))
        .containsExactly(
            "14 数据管理 产出指标 数量指标 功能建设数量 ≥ 5 个",
            "15 数据管理 产出指标 质量指标 验收通过率 > 95 %",
            "16 数据管理 效益指标 社会效益指标 满足三级指标要求 定性 优 ∅",
            "17 服务 满意度指标 服务对象满意度指标 使用人员满意度 ≥ 90 %");
    assertThat(Tables.shown(reading.problems())).containsExactly("LEVEL_DAMAGED 15");
  }

  @Test
  void saysBrokenWhereTheFundsDoNotMakeTheTotal() {
    ReadTable table = table(Tables.read(TABLE.replace("169.706124", "169.806124")));

    assertThat(table.proof().columns())
        .containsEntry("total", Parity.BROKEN)
        .containsEntry("fiscal", Parity.EXACT)
        .containsEntry("other", Parity.BROKEN);
  }

  @Test
  void reportsALineThatIsNoIndicator() {
    Reading.Read reading = Tables.read(TABLE + "│奇怪的│一行│文字\n");

    assertThat(Tables.shown(reading.problems())).contains("LINES_NOT_READ 19");
  }

  private static ReadTable table(Reading.Read reading) {
    return Tables.of(reading, TableType.OVERALL_PERFORMANCE).getFirst();
  }
}
