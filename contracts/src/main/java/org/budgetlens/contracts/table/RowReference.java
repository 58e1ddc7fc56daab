package org.budgetlens.contracts.table;

/**
 * Which row of its table this is.
 *
 * @param index position among the table's rows, from 0
 * @param kind what the row stands for
 * @param source where it stands in the document
 */
public record RowReference(int index, RowKind kind, Source source) {}
