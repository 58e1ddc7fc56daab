package org.budgetlens.contracts.catalog;

/** What an organisation is in the budget. */
public enum OrganisationKind {
  /** 部门: a department with its units, the publisher of a 部门预算. */
  DEPARTMENT,
  /** 单位: a budget unit under a department. */
  UNIT
}
