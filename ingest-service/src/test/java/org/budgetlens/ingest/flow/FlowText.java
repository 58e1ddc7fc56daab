package org.budgetlens.ingest.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.budgetlens.ingest.table.ReadTable;

/** Texts that have lost their columns, as fixtures. */
final class FlowText {
  /** Both summaries close with the same total: there are no other funds. */
  static final String FISCAL_ONLY =
      """
      预算01表 2022年部门收支总表
      金额单位：万元
      收入总计 60.125 支出总计 60.125
      预算06表 2022年部门财政拨款收支预算总表
      金额单位：万元
      收入总计 60.125 支出总计 60.125
      """;

  static final String TITLE =
      """
      预算13表 2022年部门项目支出绩效表
      金额单位：万元
      """;

  static final String HEADER =
      """
      单位名称 项目名称 项目类别 项目责任人
      项目责任人
      电话
      项目总额
      其中：
      绩效目标 一级指标 二级指标 三级指标 绩效指标性质 本年绩效指标值 绩效度量单位 指标方向性
      财政资金 其他资金
      """;

  private static final DocumentReader READER =
      new DocumentReader(TableForms.load(), Divisions.load());

  private FlowText() {}

  static Reading.Read read(String text) {
    return (Reading.Read) READER.read(text.getBytes(UTF_8), Hints.NONE);
  }

  static ReadTable table(Reading.Read reading, TableType type) {
    return reading.tables().stream().filter(t -> t.type() == type).findFirst().orElseThrow();
  }
}
