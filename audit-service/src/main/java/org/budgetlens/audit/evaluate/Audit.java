package org.budgetlens.audit.evaluate;

/**
 * What came of a document, and what is kept of it for others.
 *
 * @param evaluation outcomes and findings
 * @param digest what other documents of the department are held against
 * @param cells what its next revision is held against
 */
public record Audit(Evaluation evaluation, Digest digest, PrintedCells cells) {}
