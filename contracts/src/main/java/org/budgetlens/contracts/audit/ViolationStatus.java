package org.budgetlens.contracts.audit;

/** The life of a violation over the revisions of its document and people's decisions. */
public enum ViolationStatus {
  OPEN,
  /** The department accepts the finding. */
  ACKNOWLEDGED,
  /** The department says the finding is wrong. */
  DISPUTED,
  /** A later revision no longer shows it. */
  RESOLVED,
  /** Resolved once, and back in a later revision. */
  REOPENED
}
