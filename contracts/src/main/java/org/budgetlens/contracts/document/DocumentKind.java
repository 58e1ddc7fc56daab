package org.budgetlens.contracts.document;

/** What a published document is. */
public enum DocumentKind {
  /** 部门预算: a department's budget for a year to come. */
  BUDGET,
  /** 部门决算: a department's final account of a year that has passed. */
  FINAL_ACCOUNT,
  /** 绩效自评: a department's own evaluation of its projects. */
  SELF_EVALUATION
}
