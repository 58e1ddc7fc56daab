package org.budgetlens.contracts.table;

/** The tables of budget disclosures, by what they hold and never by their number. */
public enum TableType {
  /** 收支总表. */
  INCOME_EXPENDITURE_SUMMARY,
  /** 收入总表. */
  INCOME_SUMMARY,
  /** 支出总表. */
  EXPENDITURE_SUMMARY,
  /** 项目支出表. */
  PROJECT_EXPENDITURE,
  /** 政府采购预算明细表. */
  PROCUREMENT,
  /** 财政拨款收支总表. */
  FISCAL_SUMMARY,
  /** 一般公共预算支出表. */
  GENERAL_PUBLIC_EXPENDITURE,
  /** 一般公共预算基本支出表. */
  GENERAL_PUBLIC_BASIC,
  /** 政府性基金预算支出表. */
  GOV_FUND,
  /** 国有资本经营预算支出表. */
  STATE_CAPITAL,
  /** “三公”经费支出表. */
  THREE_PUBLIC,
  /** 政府购买服务明细表. */
  PURCHASED_SERVICES,
  /** 项目支出绩效目标表. */
  PROJECT_PERFORMANCE,
  /** 部门整体支出绩效目标表. */
  OVERALL_PERFORMANCE,
  /** 项目支出绩效自评表. */
  SELF_EVALUATION,
  /** 情况说明 (prose). */
  NARRATIVE,
  /** 名词解释. */
  GLOSSARY
}
