package org.budgetlens.ingest.account;

/** What became of a printed line of a document. */
public enum LineUse {
  /** It is a row, or a part of one. */
  ROW,
  /** It names columns, a unit or a year of a table, or rules it off. */
  HEADER,
  /** It names a table or a section of prose. */
  TITLE,
  /** It is a note or signature kept with its table. */
  NOTE,
  PAGE_NUMBER,
  /** It is prose that holds no fact of a kind that is read. */
  PROSE,
  /** It could not be read; a problem says why. */
  PROBLEM
}
