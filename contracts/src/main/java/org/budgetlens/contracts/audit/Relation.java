package org.budgetlens.contracts.audit;

/** What should hold between the left and the right side. */
public enum Relation {
  /** Left = right. */
  EQUAL,
  /** Left ≤ right. */
  AT_MOST,
  /** Left ≥ right. */
  AT_LEAST
}
