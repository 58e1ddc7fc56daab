package org.budgetlens.contracts.table;

/** The side of a two-sided table (收支总表, 财政拨款收支总表). */
public enum Side {
  INCOME,
  EXPENDITURE
}
