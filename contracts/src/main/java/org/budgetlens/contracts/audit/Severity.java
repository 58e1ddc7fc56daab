package org.budgetlens.contracts.audit;

/** How much a finding matters. */
public enum Severity {
  /** Figures or codes contradict each other. */
  ERROR,
  /** Probably wrong; a person should look. */
  WARNING,
  /** Worth knowing. */
  NOTICE
}
