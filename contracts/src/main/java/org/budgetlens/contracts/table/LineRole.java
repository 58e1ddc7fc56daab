package org.budgetlens.contracts.table;

/**
 * What a line of 收支总表 or 财政拨款收支总表 is for its side's arithmetic: Σ ITEM = CURRENT_TOTAL,
 * CURRENT_TOTAL + Σ CARRIED = GRAND_TOTAL, Σ CARRIED_ITEM = CARRIED.
 */
public enum LineRole {
  /** A source of income or a class of expenditure. */
  ITEM,
  /** A part of the ITEM above it (其中), printed below it; never added to the items. */
  PART,
  /** 本年收入合计, 本年支出合计. */
  CURRENT_TOTAL,
  /** 上年结转结余 on the income side, 年终结转结余 on the expenditure side. */
  CARRIED,
  /** A part of CARRIED, printed below it. */
  CARRIED_ITEM,
  /** 收入总计, 支出总计. */
  GRAND_TOTAL
}
