package org.budgetlens.contracts.table;

/**
 * A printed total.
 *
 * @param fen the amount in 分
 * @param printed as printed
 */
public record TableTotal(long fen, String printed) {}
