package org.budgetlens.contracts.document;

/**
 * How much a document holds.
 *
 * @param tables tables that were read
 * @param rows rows of all kinds
 * @param detailRows rows of kind DETAIL
 * @param problems things that could not be read or established
 */
public record DocumentCounts(int tables, int rows, int detailRows, int problems) {
  public static final DocumentCounts NONE = new DocumentCounts(0, 0, 0, 0);
}
