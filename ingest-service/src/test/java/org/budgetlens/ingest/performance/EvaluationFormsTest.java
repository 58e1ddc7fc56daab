package org.budgetlens.ingest.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.identity.Identity;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;

/** Layouts of 项目支出绩效自评表 as they occur; names and figures are real, prose is ours. */
class EvaluationFormsTest {
  /** Lines 1 to 11; the first indicator is line 12. */
  private static final String HEAD =
      """
      项目支出绩效自评表 (2024年度)

      项目名称││朝阳区“城市管理 大脑”（一期）│││││││││
      主管部门││北京市朝阳区数据局│││实施单位││北京市朝阳区数据局
      项目资金 (万元)││年初预算数│全年预算数│全年执行数│分值│执行率│得分
      │年度资金总额│696.02│696.02│695.82│10│99.97%│9.99
      │其中：当年财政拨款│696.02│696.02│695.82│—│99.97%│—
      │上年结转资金││││—││—
      年度 总体 目标│预期目标││││实际完成情况
      │建设平台。││││平台已建成。
      绩效 指标│一级指标│二级指标│三级指标│绩效指 标性质│年度 指标值│绩效度 量单位│实际 完成值│分值│得分│偏差原因分析 及改进措施
      """;

  private static final String[] INDICATOR = {
    "level1",
    "level2",
    "level3",
    "nature",
    "value",
    "measure_unit",
    "actual",
    "points",
    "score",
    "reason"
  };

  @Test
  void readsAForm() {
    Reading.Read reading =
        Tables.read(
            HEAD
                + """
                │产出指标│数量指标│指标1：平台数量│=│1│个│平台数量1个│15│15│
                ││质量 指标│指标1：通过验收│定性│优良中 低差│项│优│10│7│进度偏慢
                │││指标2：可用率│≥│99│%│99.5│10│10│
                总分││││││││100│99.99│

                填报注意事项：
                - 金额应与决算一致。
                """);

    assertThat(reading.identity())
        .isEqualTo(new Identity(DocumentKind.SELF_EVALUATION, "北京市朝阳区数据局", null, "110105", 2024));
    ReadTable table = Tables.of(reading, TableType.SELF_EVALUATION).getFirst();
    TypedRow project = Tables.rows(table, "PROJECT").getFirst();
    assertThat(Tables.shown(List.of(project), "project", "department", "unit", "points", "rate"))
        .containsExactly("3+4+6+10 朝阳区“城市管理大脑”（一期） 北京市朝阳区数据局 北京市朝阳区数据局 10 99.97%");
    assertThat(project.text())
        .containsEntry("score", "9.99")
        .containsEntry("goal", "建设平台。")
        .containsEntry("result", "平台已建成。");
    assertThat(Tables.printed(project, "initial")).isEqualTo("696.02");
    assertThat(project.amounts().get("executed").fen()).isEqualTo(695_820_000L);
    assertThat(Tables.shown(Tables.rows(table, "FUND"), "fund"))
        .containsExactly("7 其中：当年财政拨款", "8 上年结转资金");
    assertThat(Tables.rows(table, "FUND").get(1).amounts()).isEmpty();
    // In the same order in every run: the order of the published JSON.
    assertThat(Tables.rows(table, "SCORE").getFirst().text().keySet())
        .containsExactly("entry", "project", "points", "score");
    assertThat(Tables.shown(Tables.rows(table, "INDICATOR"), INDICATOR))
        .containsExactly(
            "12 产出指标 数量指标 指标1：平台数量 = 1 个 平台数量1个 15 15 ∅",
            "13 产出指标 质量指标 指标1：通过验收 定性 优良中低差 项 优 10 7 进度偏慢",
            "14 产出指标 质量指标 指标2：可用率 ≥ 99 % 99.5 10 10 ∅");
    assertThat(table.rows().getLast().kind()).isEqualTo(RowKind.TOTAL);
    assertThat(Tables.shown(Tables.rows(table, "SCORE"), "points", "score"))
        .containsExactly("15 100 99.99");
    assertThat(Tables.rows(table, "SCORE").getFirst().text().keySet())
        .as("in the same order in every run, so that the same document makes the same bytes")
        .containsExactly("entry", "project", "points", "score");
    assertThat(table.notes()).containsExactly("填报注意事项：", "- 金额应与决算一致。");
    assertThat(table.proof().columns())
        .containsEntry("initial", Parity.EXACT)
        .containsEntry("executed", Parity.EXACT);
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void findsCellsThatMergingHasShifted() {
    ReadTable table =
        form(
            """
            │产出指标│数量指标│指标1：存储│≥│100│TB│100TB│10│10│
            │时效指标│指标1：按期│定性│优良中│项│优│10│10││
            ││成本指标│经济成本指标│指标1：支出│≤│132│万元│132万元│10│10
            │质量指标│指标1：图像质量│定性│优良中低差│││优（清晰）│10│10│
            满意度指标│服务对象满意度指标│指标1：满意度│≥│90│%│100%│10│10││
            总分│││││││100│100│
            """);

    assertThat(Tables.shown(Tables.rows(table, "INDICATOR"), INDICATOR))
        .containsExactly(
            "12 产出指标 数量指标 指标1：存储 ≥ 100 TB 100TB 10 10 ∅",
            "13 产出指标 时效指标 指标1：按期 定性 优良中 项 优 10 10 ∅",
            "14 成本指标 经济成本指标 指标1：支出 ≤ 132 万元 132万元 10 10 ∅",
            "15 成本指标 质量指标 指标1：图像质量 定性 优良中低差 ∅ 优（清晰） 10 10 ∅",
            "16 满意度指标 服务对象满意度指标 指标1：满意度 ≥ 90 % 100% 10 10 ∅");
  }

  @Test
  void reportsALevelFromAboveThatDoesNotSuit() {
    Reading.Read reading =
        Tables.read(
            HEAD
                + """
                │成本指标│经济成本指标│24年支出金额│≤│7578290│元│7578289.2│10│10│
                ││社会效益指标│保障业务│定性│优良中低差│项│优│30│30│
                │产出指标│质量指标│指标1：验收│定性│优│项│优│5│5│
                │││指标1：按期完成│≤│1│年│1年│5│5│
                总分││││││││100│100│
                """);

    assertThat(Tables.shown(reading.problems()))
        .containsExactly("LEVEL_IN_DOUBT 13", "LEVEL_IN_DOUBT 15");
  }

  @Test
  void readsFundsWhoseColumnsAreNotTheHeaders() {
    ReadTable merged =
        funds(
            """
            项目资金 (万元)│年初预算数││全年预算数││全年执行数││分值│执行率│得分
            │年度资金总额││0│2499.94858│2499.94858│10│100%│10
            │其中：当年财政拨款││0│2499.94858│2499.94858│—│—│—
            """);
    ReadTable beside =
        funds(
            """
            项目资金 (万元)│年度资金总额│年初预算数│205.632│全年预算数│205.632│全年执行数│200│分值│10│100%│得分│9.9
            │其中：当年财政拨款│205.632│205.632│200│—│—│—│—│—
            """);

    assertThat(amounts(merged))
        .containsExactly("0 2499.94858 2499.94858", "0 2499.94858 2499.94858");
    assertThat(merged.rows().getFirst().text()).containsEntry("points", "10");
    assertThat(amounts(beside)).containsExactly("205.632 205.632 200", "205.632 205.632 200");
    assertThat(beside.rows().getFirst().text())
        .containsEntry("points", "10")
        .containsEntry("rate", "100%")
        .containsEntry("score", "9.9");
  }

  @Test
  void makesATableOfEveryForm() {
    String body = "│产出指标│数量指标│数量│=│1│个│1│100│100│\n总分││││││││100│100│\n\n";

    Reading.Read reading = Tables.read((HEAD + body).repeat(3));

    assertThat(Tables.of(reading, TableType.SELF_EVALUATION)).hasSize(3);
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void readsASecondFormBelowOneHeading() {
    String body = "│产出指标│数量指标│数量│=│1│个│1│100│100│\n总分││││││││100│100│\n\n";
    String second = HEAD.substring(HEAD.indexOf("项目名称")).replace("城市管理 大脑", "政务平台");

    List<ReadTable> tables =
        Tables.of(Tables.read(HEAD + body + second + body), TableType.SELF_EVALUATION);

    assertThat(tables).hasSize(1);
    assertThat(Tables.shown(Tables.rows(tables.getFirst(), "PROJECT"), "project"))
        .containsExactly("3+4+6+10 朝阳区“城市管理大脑”（一期）", "15+16+18+22 朝阳区“政务平台”（一期）");
  }

  @Test
  void reportsLinesItCannotRead() {
    Reading.Read reading =
        Tables.read(HEAD + "│奇怪的一行│只有两格\n│产出指标│数量指标│数量│=│1│个│1│甲│乙│\n总分│││100│\n");

    assertThat(Tables.shown(reading.problems())).contains("LINES_NOT_READ 12+14");
  }

  private static List<String> amounts(ReadTable table) {
    return table.rows().stream()
        .filter(row -> !row.amounts().isEmpty())
        .map(
            row ->
                Tables.printed(row, "initial")
                    + " "
                    + Tables.printed(row, "adjusted")
                    + " "
                    + Tables.printed(row, "executed"))
        .toList();
  }

  private static ReadTable funds(String funds) {
    String head = HEAD.substring(0, HEAD.indexOf("项目资金"));
    return Tables.of(Tables.read(head + funds), TableType.SELF_EVALUATION).getFirst();
  }

  private static ReadTable form(String indicators) {
    return Tables.of(Tables.read(HEAD + indicators), TableType.SELF_EVALUATION).getFirst();
  }
}
