package org.budgetlens.audit.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.DocumentBuilder.TableBuilder;
import org.budgetlens.audit.RealDocuments;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;

/** A published budget with prose that says its figures, to the second decimal of a 万元. */
final class SpokenBudget {
  private static final String TOTAL = "16258.68";
  private static final String PATH = "%s（类）%s（款）%s（项）";

  private final TableBuilder prose;

  private SpokenBudget(DocumentBuilder document) {
    this.prose = document.table(TableType.NARRATIVE, "2026年部门预算情况说明", "amount", "change");
  }

  static DocumentBuilder document() {
    DocumentBuilder document = RealDocuments.chaoyang();
    var budget = new SpokenBudget(document);
    budget.says("收支总预算", TOTAL);
    budget.says("收入预算", TOTAL);
    budget.says("支出预算", TOTAL);
    budget.share("基本支出", "支出预算", "1238.22");
    budget.share("项目支出", "支出预算", "15020.46");
    budget.says("财政拨款收支总预算", TOTAL);
    budget.says("一般公共预算当年拨款", TOTAL);
    budget.says("科学技术支出", "15018.46");
    budget.says("一般公共服务支出", "996.98");
    budget.says("社会保障和就业支出", "142.20");
    budget.says("卫生健康支出", "99.04");
    budget.says("教育支出", "2.01");
    budget.item("一般公共服务支出", "数据事务", "行政运行", "994.98", "20.90");
    budget.item("教育支出", "进修及培训", "培训支出", "2.01", "-0.30");
    budget.item("卫生健康支出", "行政事业单位医疗", "行政单位医疗", "40.55", "4.26");
    budget.item("卫生健康支出", "行政事业单位医疗", "事业单位医疗", "58.49", "-3.23");
    budget.item("社会保障和就业支出", "行政事业单位养老支出", "机关事业单位职业年金缴费支出", "47.24", "0.94");
    budget.item("科学技术支出", "科技条件与服务", "其他科技条件与服务支出", "14949.16", "-1207.77");
    budget.says("一般公共预算基本支出", "1238.22");
    budget.says("人员经费", "1176.08");
    budget.says("公用经费", "62.14");
    budget.says("公务接待费", "0.56");
    budget.says("公务用车运行维护费", "3.15");
    budget.says("政府采购总额", "11596.63");
    budget.says("政府购买服务项目预算总额", "12920.48");
    return document;
  }

  private void says(String subject, String amount) {
    row(
        Map.of("subject", subject, "sentence", subject.equals("支出预算") ? "支出" : subject),
        amount,
        "");
  }

  private void share(String subject, String whole, String amount) {
    row(
        Map.of(
            "subject",
            subject,
            "whole",
            whole,
            "share",
            percent(new BigDecimal(amount), new BigDecimal(TOTAL)),
            "sentence",
            "支出"),
        amount,
        "");
  }

  private void item(String top, String section, String item, String amount, String change) {
    var moved = new BigDecimal(change);
    row(
        Map.of(
            "subject",
            PATH.formatted(top, section, item),
            "class",
            top,
            "section",
            section,
            "item",
            item,
            "measure",
            "预算数",
            "subject_year",
            "2026",
            "percent",
            percent(moved, new BigDecimal(amount).subtract(moved)),
            "sentence",
            item),
        amount,
        change);
  }

  private void row(Map<String, String> said, String amount, String change) {
    prose.row(RowKind.DETAIL, Map.of(), new LinkedHashMap<>(said), amount, change);
  }

  private static String percent(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP) + "%";
  }
}
