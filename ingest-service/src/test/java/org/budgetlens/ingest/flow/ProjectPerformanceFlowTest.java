package org.budgetlens.ingest.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.budgetlens.ingest.flow.FlowText.FISCAL_ONLY;
import static org.budgetlens.ingest.flow.FlowText.HEADER;
import static org.budgetlens.ingest.flow.FlowText.TITLE;

import java.util.List;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.account.LineUse;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;

class ProjectPerformanceFlowTest {
  private static final String UNIT = "025001-北京市东城\n区科学技术和信息化\n局本级\n";
  private static final String HEAD =
      "11010122T00000039\n9544-区科信局综合\n性费用\n31-部门项目 29.000000 29.000000\n";
  private static final String GOAL = "做好2022年\n31日前的工作\n。\n";
  private static final String ONE_LINE = "产出指标 成本指标 预算控制成本 ≤ 29 万元 反向指标\n";
  private static final String WRAPPED = "满意度指标\n服务对象满意度\n指标\n内部使用人员满\n意度\n定性 优良中低差 正向指标\n";

  @Test
  void readsAProjectAndItsIndicators() {
    ReadTable table = table(UNIT + HEAD + GOAL + ONE_LINE + WRAPPED);

    assertThat(table.rows())
        .extracting(TypedRow::kind)
        .containsExactly(RowKind.SUBTOTAL, RowKind.DETAIL, RowKind.DETAIL);
    TypedRow project = table.rows().getFirst();
    assertThat(project.text())
        .containsEntry("entry", "PROJECT")
        .containsEntry("project_code", "11010122T000000399544")
        .containsEntry("project", "区科信局综合性费用")
        .containsEntry("goal", "做好2022年31日前的工作。")
        .containsEntry("unit", "北京市东城区科学技术和信息化局本级")
        .containsEntry("category", "31-部门项目");
    assertThat(project.codes())
        .containsEntry(CodeKind.ORGANISATION, Code.printed("025001", "北京市东城区科学技术和信息化局本级"));
    TypedRow wrapped = table.rows().getLast();
    assertThat(wrapped.text())
        .containsEntry("entry", "INDICATOR")
        .containsEntry("project", "区科信局综合性费用")
        .containsEntry("level1", "满意度指标")
        .containsEntry("level2", "服务对象满意度指标")
        .containsEntry("level3", "内部使用人员满意度")
        .containsEntry("nature", "定性")
        .containsEntry("value", "优良中低差")
        .containsEntry("direction", "正向指标")
        .doesNotContainKeys("measure_unit", "truncated");
    assertThat(wrapped.source()).isEqualTo(Source.lines(27, 28, 29, 30, 31, 32));
    assertThat(table.proof().parity()).isEqualTo(Parity.EXACT);
  }

  @Test
  void putsAProjectSplitByAPageBreakTogether() {
    String page = HEADER + UNIT + HEAD + GOAL;
    Reading.Read reading =
        FlowText.read(FISCAL_ONLY + TITLE + page + ONE_LINE + "31\n" + page + WRAPPED + ONE_LINE);
    ReadTable table = FlowText.table(reading, TableType.PROJECT_PERFORMANCE);

    assertThat(table.rows()).hasSize(4);
    assertThat(table.rows())
        .extracting(row -> row.text().get("level1"))
        .containsExactly(null, "产出指标", "满意度指标", "产出指标");
    assertThat(codes(reading)).doesNotContain("AMBIGUOUS", "LINES_NOT_READ");
    assertThat(reading.lines().lines(LineUse.PAGE_NUMBER)).isEqualTo(1);
  }

  @Test
  void tellsFiscalFromOtherFundsOnlyWhereTheDocumentProvesIt() {
    String body = TITLE + HEADER + UNIT + HEAD + GOAL + ONE_LINE;
    Reading.Read proven = FlowText.read(FISCAL_ONLY + body);
    Reading.Read open = FlowText.read(body);

    assertThat(project(proven).amounts().get("fiscal").inferred()).contains("60.125");
    assertThat(project(proven).amounts()).doesNotContainKey("other");
    assertThat(project(open).amounts()).containsOnlyKeys("total");
    assertThat(codes(proven)).doesNotContain("AMBIGUOUS");
    assertThat(codes(open)).contains("AMBIGUOUS");
  }

  @Test
  void readsAllThreeAmountsAsTheyArePrinted() {
    Reading.Read reading =
        FlowText.read(
            TITLE
                + HEADER
                + UNIT
                + HEAD.replace("29.000000 29.000000", "29.000000 28.000000 1.000000")
                + GOAL
                + ONE_LINE);

    TypedRow project = project(reading);
    assertThat(project.amounts().get("fiscal").fen()).isEqualTo(28_000_000);
    assertThat(project.amounts().get("other").fen()).isEqualTo(1_000_000);
    assertThat(project.amounts().get("other").inferred()).isNull();
  }

  @Test
  void marksAnIndicatorThatIsCutOff() {
    ReadTable table = table(UNIT + HEAD + GOAL + ONE_LINE + "效益指标 社会效益指标\n提高办公\n");

    assertThat(table.rows().getLast().text())
        .containsEntry("level3", "提高办公")
        .containsEntry("truncated", "true")
        .doesNotContainKey("value");
  }

  @Test
  void separatesUnitAndDirectionThatRunTogether() {
    ReadTable table = table(UNIT + HEAD + GOAL + "产出指标 数量指标 短信平台系统 ＝ 2 个（台、套、件、辆）正向指标\n");

    assertThat(table.rows().getLast().text())
        .containsEntry("nature", "=")
        .containsEntry("value", "2")
        .containsEntry("measure_unit", "个（台、套、件、辆）")
        .containsEntry("direction", "正向指标");
  }

  @Test
  void givesTheUnitOfAMergedCellToTheProjectsBelow() {
    String second = HEAD.replace("9544-区科信局综合\n性费用", "9550-区科信局交流\n培训经费");
    ReadTable table = table(UNIT + HEAD + GOAL + ONE_LINE + second + GOAL + ONE_LINE);

    assertThat(table.rows().get(2).text())
        .containsEntry("project", "区科信局交流培训经费")
        .containsEntry("unit", "北京市东城区科学技术和信息化局本级");
  }

  @Test
  void reportsAHeadItCannotRead() {
    Reading.Read reading = FlowText.read(TITLE + HEADER + UNIT + HEAD + GOAL + ONE_LINE + "不知所云\n");

    assertThat(codes(reading)).contains("LINES_NOT_READ");
    assertThat(reading.lines().lines(LineUse.PROBLEM)).isEqualTo(1);
  }

  private static ReadTable table(String body) {
    return FlowText.table(
        FlowText.read(FISCAL_ONLY + TITLE + HEADER + body), TableType.PROJECT_PERFORMANCE);
  }

  private static TypedRow project(Reading.Read reading) {
    return FlowText.table(reading, TableType.PROJECT_PERFORMANCE).rows().getFirst();
  }

  private static List<String> codes(Reading.Read reading) {
    return reading.problems().stream().map(Problem::code).toList();
  }
}
