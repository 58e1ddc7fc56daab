package org.budgetlens.ingest.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.junit.jupiter.api.Test;

/** 部门整体支出绩效目标表 with the year's tasks and a column per level, as most places print it. */
class DepartmentTasksTest {
  private static final String FORM =
      """
      部门整体支出绩效目标表
      （2024年度）
      部门名称││绍兴市柯桥区水利局│││
      年度主要任务│任务名称│主要内容│预算金额（万元）││
      │││总额│财政拨款│其他资金
      │河道整治│清淤和护岸│860.00│800.00│60.00
      │防汛抗旱│设施维护│120.50│120.50│
      │金额合计││980.50│920.50│60.00
      年度总体目标│完成水利建设任务。││││
      年度绩效指标│一级指标│二级指标│三级指标││指标值
      │产出指标│数量指标│整治河道条数││12条
      ││质量指标│验收合格率││100%
      │满意度指标│满意度指标│群众满意度││≥90%
      """;

  @Test
  void readsTasksTheirMoneyAndIndicators() {
    Reading.Read reading = Tables.read(FORM);

    ReadTable table = Tables.of(reading, TableType.OVERALL_PERFORMANCE).getFirst();
    assertThat(Tables.shown(Tables.rows(table, "DEPARTMENT"), "department", "goal"))
        .containsExactly("3+4+5+8+9+10 绍兴市柯桥区水利局 完成水利建设任务。");
    assertThat(Tables.printed(Tables.rows(table, "DEPARTMENT").getFirst(), "task_total"))
        .isEqualTo("980.50");
    assertThat(Tables.shown(Tables.rows(table, "ACTIVITY"), "activity", "content"))
        .containsExactly("6 河道整治 清淤和护岸", "7 防汛抗旱 设施维护");
    assertThat(Tables.printed(Tables.rows(table, "ACTIVITY").getFirst(), "task_other"))
        .isEqualTo("60.00");
    assertThat(Tables.shown(Tables.rows(table, "INDICATOR"), "level1", "level2", "level3", "value"))
        .containsExactly(
            "11 产出指标 数量指标 整治河道条数 12条", "12 产出指标 质量指标 验收合格率 100%", "13 满意度指标 满意度指标 群众满意度 ≥90%");
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
    assertThat(reading.problems())
        .extracting(problem -> problem.code())
        .doesNotContain("UNMAPPED_CELL", "LINES_NOT_READ");
  }

  @Test
  void provesTheTasksByTheirSum() {
    Reading.Read reading = Tables.read(FORM.replace("120.50│120.50│", "120.50│120.40│0.10"));

    assertThat(Tables.of(reading, TableType.OVERALL_PERFORMANCE).getFirst().proof().columns())
        .containsEntry("task_total", Parity.EXACT)
        .containsEntry("task_fiscal", Parity.BROKEN);
  }
}
