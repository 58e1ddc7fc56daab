package org.budgetlens.query.letter;

/** What has been done about a letter. */
public enum LetterState {
  /** Nothing yet. */
  OPEN,
  /** It has gone through the pipeline again. What fails again becomes another letter. */
  REDRIVEN
}
