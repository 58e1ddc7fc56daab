package org.budgetlens.contracts.document;

/**
 * Where a document stands in the pipeline.
 *
 * <pre>
 * RECEIVED ─▶ PARSED ─▶ CLASSIFIED ─▶ AUDITED ─▶ MATERIALIZED
 *     └─────▶ REJECTED
 * </pre>
 */
public enum DocumentStatus {
  /** The original and its outbox entry are committed; nothing has been read yet. */
  RECEIVED,
  /** Rows and seal are on {@code budget.rows}. */
  PARSED,
  /** The document cannot be read; its problems say why. */
  REJECTED,
  /** Rows with resolved codes and the seal are on {@code budget.rows.classified}. */
  CLASSIFIED,
  /** Every rule has an outcome; the receipt is on {@code budget.receipts}. */
  AUDITED,
  /** The query service's views show this revision, with its receipt. */
  MATERIALIZED;

  /** Whether the pipeline has nothing more to do for a document in this status. */
  public boolean isFinal() {
    return this == REJECTED || this == MATERIALIZED;
  }
}
