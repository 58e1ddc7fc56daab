package org.budgetlens.contracts.audit;

/** What came of one rule for one document revision. Every rule has exactly one. */
public enum Outcome {
  /** Every check holds exactly. */
  PASS,
  /** At least one check fails beyond the printed precision. */
  VIOLATION,
  /** No violation, and at least one check holds only within the printed precision. */
  ROUNDING,
  /** The rule does not concern this document. */
  NOT_APPLICABLE,
  /** A needed table or cell is missing or could not be read. */
  INSUFFICIENT,
  /** The rule itself failed. */
  ERROR
}
