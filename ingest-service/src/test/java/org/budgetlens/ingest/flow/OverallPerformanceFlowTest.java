package org.budgetlens.ingest.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.junit.jupiter.api.Test;

class OverallPerformanceFlowTest {
  private static final String TABLE =
      """
      预算14表 2022年部门（单位）整体支出绩效目标申报表
      （2022年度）
      部门（单位）名称 北京市东城区科学技术和信息化局
      总体资金情况（万元）
      预算支出总额
      财政拨款 其他资金
      合计 基本支出 项目支出 合计 基本支出 项目支出
      60.125 30.125 30.00
      整体绩效目标
      整体绩效目标
      统筹推进本区工作；保障网络 ，服务企
      业。
      其他说明 无。
      活动 绩效指标 指标性质 指标值 度量单位
      社会信用体系服务 提升信用工作环境 定性 优良中低差
      全区信息化项目评审
      加强统筹规划，合理使用资金，规范一切与信息化有关的
      项目管理
      定性 优良中低差
      整体绩效目标
      科技经费
      立项实施科技计划项目 产出指标 立项10 项
      组织政策法规培训 产出指标 1 次
      组织开展重大活动；组织开展线上线下的展览展示和科学
      普及活动
      定性 优良中低差
      """;

  @Test
  void readsTheDepartmentAndItsActivities() {
    ReadTable table = table(read(FlowText.FISCAL_ONLY + TABLE));

    assertThat(table.unit()).isEqualTo(AmountUnit.TEN_THOUSAND_YUAN);
    TypedRow department = table.rows().getFirst();
    assertThat(department.kind()).isEqualTo(RowKind.SUBTOTAL);
    assertThat(department.text())
        .containsEntry("entry", "DEPARTMENT")
        .containsEntry("department", "北京市东城区科学技术和信息化局")
        .containsEntry("goal", "统筹推进本区工作；保障网络，服务企业。")
        .containsEntry("note", "无。");
    assertThat(table.rows().stream().skip(1))
        .extracting(row -> row.text().get("activity") + "|" + row.text().get("level3"))
        .containsExactly(
            "社会信用体系服务|提升信用工作环境",
            "全区信息化项目评审|加强统筹规划，合理使用资金，规范一切与信息化有关的项目管理",
            "科技经费|立项实施科技计划项目",
            "科技经费|组织政策法规培训",
            "科技经费|组织开展重大活动；组织开展线上线下的展览展示和科学普及活动");
    assertThat(table.rows().get(3).text())
        .containsEntry("nature", "产出指标")
        .containsEntry("value", "立项10")
        .containsEntry("measure_unit", "项");
    assertThat(table.rows().get(2).source()).isEqualTo(Source.lines(22, 23, 24, 25));
  }

  @Test
  void infersTheFundsOnlyWhereTheDocumentProvesThem() {
    Reading.Read proven = read(FlowText.FISCAL_ONLY + TABLE);
    Reading.Read open = read(TABLE);

    assertThat(table(proven).rows().getFirst().amounts())
        .containsOnlyKeys("fiscal", "fiscal_basic", "fiscal_project")
        .allSatisfy((column, amount) -> assertThat(amount.inferred()).contains("60.125"));
    assertThat(table(open).rows().getFirst().amounts()).isEmpty();
    assertThat(open.problems()).extracting(Problem::code).contains("AMBIGUOUS");
  }

  private static Reading.Read read(String text) {
    return FlowText.read(text);
  }

  private static ReadTable table(Reading.Read reading) {
    return FlowText.table(reading, TableType.OVERALL_PERFORMANCE);
  }
}
