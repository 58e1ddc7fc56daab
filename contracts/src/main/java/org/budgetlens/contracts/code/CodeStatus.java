package org.budgetlens.contracts.code;

/** What the catalog of the document's year says of a printed code. */
public enum CodeStatus {
  /** Code and name are the catalog's. */
  EXACT,
  /** The code is the catalog's; the name is one of its known other names. */
  ALIAS,
  /** The code is the catalog's; the name is another. */
  NAME_MISMATCH,
  /** The code is known, but not valid in the document's year. */
  OUT_OF_PERIOD,
  /** A longer local code under a known parent. */
  LOCAL,
  /** The catalog is complete at this place and does not know the code or name. */
  UNKNOWN,
  /**
   * No catalog can tell: none exists for this kind of code, the document's year is unknown, or the
   * catalog is known to be incomplete or not sure at this place. Never the document's fault.
   */
  ABSENT
}
