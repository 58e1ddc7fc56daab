package org.budgetlens.standalone.api;

import org.budgetlens.contracts.table.Parity;

/**
 * A table as the query service lists it.
 *
 * @param title its title
 * @param detailRows rows of kind DETAIL
 * @param parity whether it adds up to what it prints
 */
public record TableLine(String title, int detailRows, Parity parity) {}
