package org.budgetlens.contracts.audit;

/** What is compared. */
public enum Measure {
  /** Money, in whole 分. */
  MONEY,
  /** A share, rate or growth; 1 is 100 %. */
  PERCENT,
  /** Points or scores of an evaluation. */
  POINTS,
  /** A quantity in the unit the document prints. */
  QUANTITY,
  /** How often something is there. */
  COUNT,
  /** A name or another text. */
  TEXT
}
