package org.budgetlens.ingest.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.junit.jupiter.api.Test;

/** Layouts of 项目支出绩效目标表 as they occur; codes and figures are real, prose is ours. */
class ProjectTableTest {
  private static final String[] INDICATOR = {
    "project_code", "level1", "level2", "level3", "nature", "value", "measure_unit"
  };

  /** Lines 1 to 5; the first row of the table is line 6. */
  private static final String HEADER =
      """
      预算表12 年度项目支出绩效表

      金额单位：万元
      单位名称│项目名称│项目总额│其中：││绩效目标│一级指标│二级指标│三级指标│绩效指标性质│本年绩效指标值│绩效度量单位
      │││财政资金│其他资金│││││││
      """;

  @Test
  void readsAProjectAndItsIndicators() {
    ReadTable table =
        table(
            """
            11010524T000003178 045-技术审查服务│135.500000│135.500000│││审查项目。│产出指标│数量指标│评审会数量│≥│20│次
            ││││││成本指标│经济成本指标│尾款│≤│66.55│万元
            ││││││效益指标│社会效益指标│管理水平│定性│优│
            """);

    assertThat(table.rows().getFirst().text())
        .containsEntry("project_code", "11010524T000003178045")
        .containsEntry("project", "技术审查服务")
        .containsEntry("goal", "审查项目。");
    assertThat(table.rows().getFirst().amounts()).containsOnlyKeys("total", "fiscal");
    assertThat(table.rows().getFirst().amounts().get("total").fen()).isEqualTo(135_500_000L);
    assertThat(indicators(table))
        .containsExactly(
            "6 11010524T000003178045 产出指标 数量指标 评审会数量 ≥ 20 次",
            "7 11010524T000003178045 成本指标 经济成本指标 尾款 ≤ 66.55 万元",
            "8 11010524T000003178045 效益指标 社会效益指标 管理水平 定性 优 ∅");
    assertThat(table.proof().columns()).containsEntry("total", Parity.EXACT);
    assertThat(table.proof().sums()).containsEntry("total", 135_500_000L);
  }

  @Test
  void findsOutWhereTheTotalIsNotFiscalPlusOther() {
    ReadTable table =
        table("11000022T000000438666-服务│61.221600│60.221600│0.5││目标│产出指标│数量指标│册数│=│7.32│万册\n");

    assertThat(table.rows().getFirst().amounts()).containsOnlyKeys("total", "fiscal", "other");
    assertThat(table.proof().columns()).containsEntry("total", Parity.BROKEN);
  }

  @Test
  void findsCellsThatStandInOtherColumns() {
    ReadTable table =
        table(
            """
            11010524T000003178 206-监测平台│48.000000│48.000000│目标│成本指标│经济成本指标│首款│≤│38.4│万元
            ││││成本指标│经济成本指标│尾款│≤│9.6│万元
            效益指标│社会效益指标│平台稳定│定性│优│项││││
            ││││││││││产出指标│时效指标│响应时间│≤│30│分钟
            """);

    assertThat(indicators(table))
        .containsExactly(
            "6 11010524T000003178206 成本指标 经济成本指标 首款 ≤ 38.4 万元",
            "7 11010524T000003178206 成本指标 经济成本指标 尾款 ≤ 9.6 万元",
            "8 11010524T000003178206 效益指标 社会效益指标 平台稳定 定性 优 项",
            "9 11010524T000003178206 产出指标 时效指标 响应时间 ≤ 30 分钟");
  }

  @Test
  void skipsTheColumnsThatALabelInTheMiddleCovers() {
    Reading.Read reading =
        read(
            """
            11010524T000003178 891-会议室│86.800000│86.800000│目标│产出指标│数量指标│会议室│≥│9│个
            ││││11010524T000003178 903-高点视频监控运 维服务│13.410840│13.410840│目标│效益指标│社会效益指标
            产出指标│质量指标│图像质量│定性│││││优│
            产出指标│时效指标│响应时间│≤│││││30│分钟
            """);

    ReadTable table = Tables.of(reading, TableType.PROJECT_PERFORMANCE).getFirst();
    assertThat(indicators(table))
        .containsExactly(
            "6 11010524T000003178891 产出指标 数量指标 会议室 ≥ 9 个",
            "7 11010524T000003178903 效益指标 社会效益指标 ∅ ∅ ∅ ∅",
            "8 11010524T000003178903 产出指标 质量指标 图像质量 定性 优 ∅",
            "9 11010524T000003178903 产出指标 时效指标 响应时间 ≤ 30 分钟");
    assertThat(Tables.shown(Tables.rows(table, "INDICATOR"), "truncated"))
        .containsExactly("6 ∅", "7 true", "8 ∅", "9 ∅");
    assertThat(Tables.shown(reading.problems())).contains("INDICATOR_TRUNCATED 7");
    assertThat(Tables.rows(table, "PROJECT").get(1).text())
        .containsEntry("project", "高点视频监控运维服务")
        .containsEntry("project_printed", "高点视频监控运 维服务");
  }

  @Test
  void saysWhereALabelTookAnIndicatorsPlace() {
    Reading.Read reading =
        read(
            """
            11010524T000003178 045-审查│1│1│││目标│产出指标│数量指标│次数│≥│20│次
            ││││││11010524T000003178 072-验收咨询│60│60│││目标
            产出指标│时效指标│按时完成│=│100│%││││││
            """);

    assertThat(Tables.shown(reading.problems())).contains("INDICATOR_LOST 7");
    assertThat(indicators(Tables.of(reading, TableType.PROJECT_PERFORMANCE).getFirst()))
        .contains("8 11010524T000003178072 产出指标 时效指标 按时完成 = 100 %");
  }

  @Test
  void continuesNameAndGoalAfterAPageBreak() {
    ReadTable table =
        table(
            """
            11010526T000003671 759-信息化项目│8.500000│8.500000│目标前半、│成本指标│经济成本指标│尾款│≤│1.7│万元

            等级保护服务││││目标后半。│效益指标│社会效益指标│等级保护│定性│优│
            11010526T000003671771-适配改造│27.600000│27.600000││目标│成本指标│经济成本指标│费用│≤│20000│元/人*月
            """);

    assertThat(Tables.shown(Tables.rows(table, "PROJECT"), "project_code", "project", "goal"))
        .containsExactly(
            "6+8 11010526T000003671759 信息化项目等级保护服务 目标前半、目标后半。", "9 11010526T000003671771 适配改造 目标");
    assertThat(indicators(table)).contains("8 11010526T000003671759 效益指标 社会效益指标 等级保护 定性 优 ∅");
  }

  @Test
  void joinsACodeThatAPageBreakCutsInTwo() {
    ReadTable table =
        table(
            """
            11010525T000003295│34.680000│34.680000│目标│成本指标│经济成本指标│尾款│≤│4.06│万元

            210-视频会议系统│││││产出指标│数量指标│设备数量│≥│100│套
            11010525T000003299 134-公众号│29.780000│29.780000││目标│产出指标│数量指标│运维│=│1│年
            """);

    assertThat(Tables.shown(Tables.rows(table, "PROJECT"), "project_code", "project"))
        .containsExactly("6+8 11010525T000003295210 视频会议系统", "9 11010525T000003299134 公众号");
  }

  @Test
  void countsATableRemnantOnce() {
    Reading.Read reading =
        read(
            """
            11010524T000003178 107-管理平台│14.82│14.82││目标│<table border="1"> <tr> <td>成本指标</td>│成本指标│经济成本指标│尾款│≤│2.9│万元│产出指标│数量指标│方案│=│1│份
            成本指标│经济成本指标│尾款│≤│2.9│万元││││││
            产出指标│数量指标│方案│=│1│份││││││
            """);

    ReadTable table = Tables.of(reading, TableType.PROJECT_PERFORMANCE).getFirst();
    assertThat(indicators(table))
        .containsExactly(
            "7 11010524T000003178107 成本指标 经济成本指标 尾款 ≤ 2.9 万元",
            "8 11010524T000003178107 产出指标 数量指标 方案 = 1 份");
    assertThat(Tables.shown(reading.problems())).contains("ROW_REPEATED 6");
  }

  @Test
  void readsATableRemnantThatNothingRepeats() {
    ReadTable table =
        table(
            """
            11010524T000003178 107-管理平台│14.82│14.82││目标│<table border="1">│成本指标│经济成本指标│尾款│≤│2.9│万元
            """);

    assertThat(indicators(table))
        .containsExactly("6 11010524T000003178107 成本指标 经济成本指标 尾款 ≤ 2.9 万元");
  }

  @Test
  void countsALineOnceThatIsRepeatedAfterAPageBreakAndTwiceElsewhere() {
    Reading.Read reading =
        read(
            """
            11010524T000003179 201-接入服务│542.413000│542.413000│目标│产出指标│数量指标│带宽│≥│7000│Mbps
            ││││成本指标│经济成本指标│执行率│≥│95│%
            ││││成本指标│经济成本指标│执行率│≥│95│%

            ││││成本指标│经济成本指标│执行率│≥│95│%
            """);

    ReadTable table = Tables.of(reading, TableType.PROJECT_PERFORMANCE).getFirst();
    assertThat(Tables.shown(Tables.rows(table, "INDICATOR"), "level3"))
        .containsExactly("6 带宽", "7 执行率", "8+10 执行率");
    assertThat(Tables.shown(reading.problems())).contains("ROW_REPEATED 10");
  }

  @Test
  void mergesAProjectThatIsPrintedTwice() {
    Reading.Read reading =
        read(
            """
            11000024T0000 02833700-园区 运维│403.2│403.2││目标│产出指标│数量指标│年检│=│4│次

            项目名称│项目总额│其中：││绩效目标│一级指标│二级指标│三级指标│绩效指标性质│本年绩效指标值│绩效度量单位
            ││财政资金│其他资金│││││││
            11000024T000002833700-园区运维│403.2│403.2││目标│产出指标│数量指标│年检│=│4│次
            │││││产出指标│质量指标│可用率│≥│95│%
            """);

    ReadTable table = Tables.of(reading, TableType.PROJECT_PERFORMANCE).getFirst();
    assertThat(Tables.shown(Tables.rows(table, "PROJECT"), "project", "goal"))
        .containsExactly("6+10 园区运维 目标");
    assertThat(Tables.shown(Tables.rows(table, "INDICATOR"), "level3"))
        .containsExactly("6+10 年检", "11 可用率");
    assertThat(table.proof().sums()).containsEntry("total", 403_200_000L);
  }

  @Test
  void saysWhenAProjectPrintedTwiceHasTwoAmounts() {
    Reading.Read reading =
        read(
            """
            11000024T000002833700-园区│403.2│403.2││目标│产出指标│数量指标│年检│=│4│次
            11000024T000002833700-园区│403.3│403.3││目标│产出指标│质量指标│可用率│≥│95│%
            """);

    assertThat(Tables.shown(reading.problems())).contains("PROJECT_CONTRADICTS_ITSELF 7");
    assertThat(
            Tables.of(reading, TableType.PROJECT_PERFORMANCE)
                .getFirst()
                .rows()
                .getFirst()
                .amounts()
                .get("total")
                .printed())
        .isEqualTo("403.2");
  }

  @Test
  void readsProjectsWithoutCodesAndMergedLevels() {
    ReadTable table =
        table(
            """
            本级│信息化运维│20│20││目标│产出指标│数量指标│系统数量│=│3│个
            ││││││││巡检次数│≥│12│次
            │││││││质量指标│验收合格率│=│100│%
            本级│档案整理│5│5││目标│成本指标│经济成本指标│单价│≤│12│元
            """);

    assertThat(Tables.shown(Tables.rows(table, "PROJECT"), "unit", "project"))
        .containsExactly("6 本级 信息化运维", "9 本级 档案整理");
    assertThat(
            Tables.shown(
                Tables.rows(table, "INDICATOR"), "project", "level1", "level2", "level3", "value"))
        .containsExactly(
            "6 信息化运维 产出指标 数量指标 系统数量 3",
            "7 信息化运维 产出指标 数量指标 巡检次数 12",
            "8 信息化运维 产出指标 质量指标 验收合格率 100",
            "9 档案整理 成本指标 经济成本指标 单价 12");
  }

  @Test
  void takesBlanksOutOfNumbersAndKeepsWhatIsPrinted() {
    ReadTable table =
        table(
            "11010525T000003303950-网站│218. 800000│218. 800000││目标│成本指标│经济成本指标│尾款│$\\\\leq$│108. 8│万元\n"
                .replace("\\\\", "\\"));

    assertThat(table.rows().getFirst().amounts().get("total").fen()).isEqualTo(218_800_000L);
    assertThat(Tables.rows(table, "INDICATOR").getFirst().text())
        .containsEntry("nature", "≤")
        .containsEntry("nature_printed", "$\\leq$")
        .containsEntry("value", "108.8")
        .containsEntry("value_printed", "108. 8");
  }

  @Test
  void reportsWhatItCannotPlace() {
    Reading.Read reading =
        read(
            """
            无法识别的一行│
            11010525T000003303950-网站│218.8│218.8││目标│成本指标│经济成本指标│尾款│≤│108.8│万元│多余
            """);

    assertThat(Tables.shown(reading.problems())).contains("LINES_NOT_READ 6", "UNMAPPED_CELL 7");
  }

  @Test
  void readsIndicatorsWhereNoUnitIsPrintedAndAssumesNone() {
    Reading.Read reading =
        Tables.read(
            HEADER.replace("金额单位：万元", "")
                + "11010525T000003303950-网站│218.8│218.8││目标│成本指标│经济成本指标│尾款│≤│108.8│万元\n");

    ReadTable table = Tables.of(reading, TableType.PROJECT_PERFORMANCE).getFirst();
    assertThat(table.unit()).isNull();
    assertThat(table.rows().getFirst().amounts()).isEmpty();
    assertThat(table.rows().getFirst().text()).containsEntry("total_printed", "218.8");
    assertThat(Tables.rows(table, "INDICATOR")).hasSize(1);
    assertThat(reading.problems()).extracting("code").contains("UNIT_UNKNOWN");
  }

  private static List<String> indicators(ReadTable table) {
    return Tables.shown(Tables.rows(table, "INDICATOR"), INDICATOR);
  }

  private static ReadTable table(String rows) {
    return Tables.of(read(rows), TableType.PROJECT_PERFORMANCE).getFirst();
  }

  private static Reading.Read read(String rows) {
    return Tables.read(HEADER + rows);
  }
}
