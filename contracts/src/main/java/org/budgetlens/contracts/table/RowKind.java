package org.budgetlens.contracts.table;

/** What a row stands for. Only DETAIL rows add up; the others repeat their sums. */
public enum RowKind {
  DETAIL,
  /** A 类 or 款 row of a tree, a group row, 小计 or 本年合计. */
  SUBTOTAL,
  /** 合计 or 总计. */
  TOTAL
}
