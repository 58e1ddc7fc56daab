package org.budgetlens.ingest.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.junit.jupiter.api.Test;

/** 项目支出绩效目标表 printed as one form a project, which most places outside of Beijing do. */
class GoalFormsTest {
  private static final String FORM =
      """
      项目支出绩效目标表
      （2024年度）
      项目名称│城市管理执法经费││││
      主管部门│成都市武侯区综合行政执法局││实施单位│成都市武侯区综合行政执法局│
      项目资金（万元）│年度资金总额│120.00│││
      │其中：财政拨款│100.00│││
      │其他资金│20.00│││
      年度总体目标│保障执法工作。││││
      绩效指标│一级指标│二级指标│三级指标│指标值│权重
      │产出指标│数量指标│执法次数│≥1200次│20
      ││质量指标│案件办结率│≥95%│20
      │满意度指标│服务对象满意度指标│群众满意度│≥90%│10
      """;

  @Test
  void readsAForm() {
    Reading.Read reading = Tables.read(FORM);

    ReadTable table = Tables.of(reading, TableType.PROJECT_PERFORMANCE).getFirst();
    assertThat(Tables.shown(Tables.rows(table, "PROJECT"), "project", "department", "goal"))
        .containsExactly("3+4+5+6+7+8+9 城市管理执法经费 成都市武侯区综合行政执法局 保障执法工作。");
    assertThat(Tables.printed(Tables.rows(table, "PROJECT").getFirst(), "total"))
        .isEqualTo("120.00");
    assertThat(table.proof().columns()).containsEntry("total", Parity.EXACT);
    assertThat(
            Tables.shown(
                Tables.rows(table, "INDICATOR"), "level1", "level2", "level3", "value", "weight"))
        .isEqualTo(
            List.of(
                "10 产出指标 数量指标 执法次数 ≥1200次 20",
                "11 产出指标 质量指标 案件办结率 ≥95% 20",
                "12 满意度指标 服务对象满意度指标 群众满意度 ≥90% 10"));
    assertThat(reading.problems())
        .extracting(problem -> problem.code())
        .doesNotContain("UNMAPPED_CELL", "LINES_NOT_READ");
  }

  /** The ministry's form: the third level takes two columns, and 成本指标 stands below 产出指标. */
  @Test
  void readsEveryCellBelowItsLabel() {
    Reading.Read reading =
        Tables.read(
            """
            项目支出绩效目标申报表
            （2024年度）
            项目名称││河道综合整治│││
            主管部门及代码││[319]绍兴市柯桥区水利局│实施单位│绍兴市柯桥区河道管理中心│
            项目属性││延续项目│项目期│1年│
            项目资金（万元）││年度资金总额│860.00││
            ││其中：财政拨款│800.00││
            ││其他资金│60.00││
            总体目标│年度目标││││
            │保障汛期河道畅通。││││
            绩效指标│一级指标│二级指标│三级指标││指标值
            │产出指标│数量指标│整治河道条数││12条
            │││清淤长度││≥35公里
            ││成本指标│单公里整治成本││≤25万元
            │效益指标│生态效益指标│水质达标率││≥95%
            """);

    ReadTable table = Tables.of(reading, TableType.PROJECT_PERFORMANCE).getFirst();
    assertThat(Tables.shown(Tables.rows(table, "PROJECT"), "category", "period", "goal"))
        .containsExactly("3+4+5+6+7+8+9+10+11 延续项目 1年 保障汛期河道畅通。");
    assertThat(Tables.shown(Tables.rows(table, "INDICATOR"), "level1", "level2", "level3", "value"))
        .containsExactly(
            "12 产出指标 数量指标 整治河道条数 12条",
            "13 产出指标 数量指标 清淤长度 ≥35公里",
            "14 产出指标 成本指标 单公里整治成本 ≤25万元",
            "15 效益指标 生态效益指标 水质达标率 ≥95%");
    assertThat(reading.problems())
        .extracting(problem -> problem.code())
        .doesNotContain("UNMAPPED_CELL", "LINES_NOT_READ");
  }

  @Test
  void readsSeveralFormsUnderTitlesOfTheirOwn() {
    Reading.Read reading = Tables.read(FORM + "\n" + FORM.replace("120.00", "130.00"));

    List<ReadTable> tables = Tables.of(reading, TableType.PROJECT_PERFORMANCE);
    assertThat(tables).hasSize(2);
    assertThat(tables.getLast().proof().columns()).containsEntry("total", Parity.BROKEN);
  }
}
