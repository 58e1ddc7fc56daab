package org.budgetlens.contracts.catalog;

/**
 * How sure a catalog is of an item. Only what it is sure of is held against a document: a gap in
 * the catalog is not the document's fault.
 */
public enum Confidence {
  /** Attested by a public document or an official excerpt. */
  HIGH,
  /** Known from the official books: firm on code and name, not on the years. */
  MEDIUM,
  /** Wording or a year is not verified. */
  LOW
}
