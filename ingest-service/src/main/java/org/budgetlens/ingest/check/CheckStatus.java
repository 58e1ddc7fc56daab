package org.budgetlens.ingest.check;

/** Where the check of a draft stands. */
public enum CheckStatus {
  /** It is being read, classified or audited. */
  PENDING,
  /** Its findings are complete. */
  CHECKED,
  /** It could not be read; its problems say why. */
  REJECTED
}
