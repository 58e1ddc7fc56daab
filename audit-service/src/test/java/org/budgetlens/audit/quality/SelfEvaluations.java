package org.budgetlens.audit.quality;

import java.util.LinkedHashMap;
import java.util.Map;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.DocumentBuilder.TableBuilder;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;

/** Self-evaluations of projects whose scores follow from what they print. */
final class SelfEvaluations {
  private static final String[] FUNDS = {"initial", "adjusted", "executed"};

  private final TableBuilder table;
  private final String project;

  private SelfEvaluations(DocumentBuilder document, String project) {
    this.table = document.table(TableType.SELF_EVALUATION, "项目支出绩效自评表 " + project, FUNDS);
    this.project = project;
  }

  static DocumentBuilder document() {
    DocumentBuilder document =
        DocumentBuilder.document().of("朝阳区数据局").kind(DocumentKind.SELF_EVALUATION).year(2024);
    new SelfEvaluations(document, "互联网接入服务")
        .money("738.62892", "738.62892", "100%", "10")
        .indicator("数量指标", "总带宽数量", "≥", "6000", "Mbps", "6000", "15", "15", "")
        .indicator("质量指标", "全年可用率", "≥", "99.9", "%", "99.9", "15", "15", "")
        .indicator("时效指标", "故障到达现场时间", "≤", "4", "时", "4", "10", "10", "")
        .indicator("经济成本指标", "24年支出金额", "≤", "7578290", "元", "7386289.2", "10", "10", "")
        .indicator("社会效益指标", "业务正常运行", "定性", "优良中低差", "项", "优", "30", "30", "")
        .indicator("服务对象满意度指标", "用户满意度", "≥", "90", "%", "100", "10", "10", "")
        .total("100");
    new SelfEvaluations(document, "网络终端技术服务")
        .money("246.768", "246.768", "100%", "10")
        .indicator("数量指标", "维护人员数量", "≥", "24", "人", "18", "20", "15", "人员调整")
        .indicator("质量指标", "验收合格", "定性", "优良中低差", "项", "良", "10", "8", "验收延期")
        .indicator("时效指标", "响应时间", "≤", "2", "小时", "2", "10", "10", "")
        .indicator("经济成本指标", "2024年支出金额", "≤", "496.4", "万元", "246.768", "10", "10", "")
        .indicator("生态效益指标", "系统正常运行", "定性", "好坏", "项", "好", "30", "30", "")
        .indicator("服务对象满意度指标", "用户意见", "≥", "90", "%", "100", "10", "10", "")
        .total("93");
    new SelfEvaluations(document, "公共信用信息服务平台")
        .money("160.349", "158.329", "98.74%", "9.87")
        .indicator("数量指标", "数据归集", "≥", "20", "家", "70", "20", "16", "指标值偏低")
        .indicator("时效指标", "完成时间", "≤", "10", "月", "12", "20", "16.67", "审批延后")
        .indicator("社会效益指标", "信用环境改善", "定性", "优良中低差", "项", "优", "40", "40", "")
        .indicator("服务对象满意度指标", "满意度", "≥", "90", "%", "95", "10", "10", "")
        .total("92.54");
    return document;
  }

  private SelfEvaluations money(String adjusted, String executed, String rate, String score) {
    Map<String, String> whole = text("PROJECT", "points", "10", "rate", rate, "score", score);
    table.row(RowKind.SUBTOTAL, Map.of(), whole, "0", adjusted, executed);
    Map<String, String> fund = text("FUND", "fund", "当年财政拨款");
    table.row(RowKind.SUBTOTAL, Map.of(), fund, "0", adjusted, executed);
    return this;
  }

  private SelfEvaluations indicator(
      String level2,
      String level3,
      String nature,
      String value,
      String unit,
      String actual,
      String points,
      String score,
      String reason) {
    Map<String, String> text =
        text(
            "INDICATOR",
            "level1",
            "绩效指标",
            "level2",
            level2,
            "level3",
            level3,
            "nature",
            nature,
            "value",
            value,
            "measure_unit",
            unit,
            "actual",
            actual,
            "points",
            points,
            "score",
            score);
    if (!reason.isEmpty()) {
      text.put("reason", reason);
    }
    table.row(RowKind.DETAIL, Map.of(), text);
    return this;
  }

  private void total(String score) {
    table.row(RowKind.TOTAL, Map.of(), text("SCORE", "points", "100", "score", score));
  }

  private Map<String, String> text(String entry, String... cells) {
    var text = new LinkedHashMap<String, String>();
    text.put("entry", entry);
    text.put("project", project);
    for (int cell = 0; cell < cells.length; cell += 2) {
      text.put(cells[cell], cells[cell + 1]);
    }
    return text;
  }
}
