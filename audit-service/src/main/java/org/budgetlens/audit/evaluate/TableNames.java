package org.budgetlens.audit.evaluate;

import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.TableType;

/** What people call the types of tables. */
public final class TableNames {
  private TableNames() {}

  /**
   * Whether a title nobody knows may be that of a table of this type: it names what the type holds,
   * in words that every place uses.
   */
  static boolean speaksOf(TableType type, String title) {
    return switch (type) {
      case INCOME_EXPENDITURE_SUMMARY, FISCAL_SUMMARY -> title.contains("收支");
      case INCOME_SUMMARY -> title.contains("收入");
      case EXPENDITURE_SUMMARY -> title.contains("支出");
      case PROJECT_EXPENDITURE -> title.contains("项目");
      case PROCUREMENT -> title.contains("采购");
      case GENERAL_PUBLIC_EXPENDITURE ->
          title.contains("支出") && (title.contains("公共") || title.contains("财政拨款"));
      case GENERAL_PUBLIC_BASIC -> title.contains("基本支出");
      case GOV_FUND -> title.contains("基金");
      case STATE_CAPITAL -> title.contains("国有资本");
      case THREE_PUBLIC -> title.contains("三公") || title.contains("机关运行");
      case PURCHASED_SERVICES -> title.contains("购买服务");
      case PROJECT_PERFORMANCE, OVERALL_PERFORMANCE -> title.contains("绩效");
      case SELF_EVALUATION -> title.contains("自评");
      case NARRATIVE, GLOSSARY -> false;
    };
  }

  /** The usual title. */
  public static Localized of(TableType type) {
    return switch (type) {
      case INCOME_EXPENDITURE_SUMMARY -> new Localized("收支总表", "summary of income and expenditure");
      case INCOME_SUMMARY -> new Localized("收入总表", "table of income");
      case EXPENDITURE_SUMMARY -> new Localized("支出总表", "table of expenditure");
      case PROJECT_EXPENDITURE -> new Localized("项目支出表", "table of projects");
      case PROCUREMENT -> new Localized("政府采购预算明细表", "table of procurement");
      case FISCAL_SUMMARY -> new Localized("财政拨款收支总表", "summary of fiscal appropriations");
      case GENERAL_PUBLIC_EXPENDITURE ->
          new Localized("一般公共预算支出表", "general public expenditure table");
      case GENERAL_PUBLIC_BASIC ->
          new Localized("一般公共预算基本支出表", "general public basic expenditure table");
      case GOV_FUND -> new Localized("政府性基金预算支出表", "government funds table");
      case STATE_CAPITAL -> new Localized("国有资本经营预算支出表", "state capital table");
      case THREE_PUBLIC -> new Localized("“三公”经费支出表", "table of the three public expenses");
      case PURCHASED_SERVICES -> new Localized("政府购买服务明细表", "table of purchased services");
      case PROJECT_PERFORMANCE -> new Localized("项目支出绩效目标表", "project performance table");
      case OVERALL_PERFORMANCE -> new Localized("部门整体支出绩效目标表", "overall performance table");
      case SELF_EVALUATION -> new Localized("项目支出绩效自评表", "self-evaluation form");
      case NARRATIVE -> new Localized("情况说明", "explanation in prose");
      case GLOSSARY -> new Localized("名词解释", "glossary");
    };
  }
}
