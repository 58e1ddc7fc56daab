package org.budgetlens.contracts.catalog;

/** What becomes of a code from one side of a crosswalk to the other. */
public enum CrosswalkRelation {
  /** The same code with the same meaning; only said where it is not evident. */
  UNCHANGED,
  /** The same code under another name. */
  RENAMED,
  /** Another code, the same meaning. */
  RENUMBERED,
  /** One of several codes that together take its place. */
  SPLIT,
  /** Together with other codes it goes into one. */
  MERGED,
  /** It ends, and nothing is known to take its place. */
  ENDED,
  /** It begins, and nothing is known to have been in its place. */
  NEW,
  /** Its counterpart in a foreign scheme. */
  CORRESPONDS
}
