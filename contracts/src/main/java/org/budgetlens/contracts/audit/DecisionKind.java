package org.budgetlens.contracts.audit;

/** What a person says of a violation. */
public enum DecisionKind {
  /** The finding is right and accepted. */
  ACKNOWLEDGED,
  /** The finding is wrong; the rule is to be looked at. */
  DISPUTED,
  /** An earlier decision no longer holds. */
  WITHDRAWN
}
