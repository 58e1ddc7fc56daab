package org.budgetlens.contracts.audit;

/** What kind of slip would explain a broken identity. */
public enum CauseKind {
  /** One digit is another. */
  DIGIT,
  /** Two neighbouring digits are exchanged. */
  TRANSPOSED_DIGITS,
  /** A digit is missing or printed too many. */
  DIGIT_COUNT,
  /** The sign is missing or wrong. */
  SIGN,
  /** The decimal point stands one or more places off. */
  DECIMAL_POINT,
  /** 元 printed for 万元, or the reverse. */
  UNIT,
  /** Two cells are exchanged. */
  SWAPPED_CELLS,
  /** A row is missing. */
  MISSING_ROW,
  /** A row is printed too often. */
  REPEATED_ROW,
  /** The cell holds another figure. */
  FIGURE
}
