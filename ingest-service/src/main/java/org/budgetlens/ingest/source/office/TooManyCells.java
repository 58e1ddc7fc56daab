package org.budgetlens.ingest.source.office;

/** A document has more cells than can be held. */
final class TooManyCells extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Most cells of a document, blank ones included. */
  static final int MOST = 2_000_000;
}
