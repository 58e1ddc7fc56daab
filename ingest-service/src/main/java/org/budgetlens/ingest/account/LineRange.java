package org.budgetlens.ingest.account;

import org.budgetlens.contracts.table.Source;

/**
 * Neighbouring lines of one use.
 *
 * @param first where the first of them stands
 * @param last where the last of them stands
 * @param lines how many printed lines they are
 */
public record LineRange(Source first, Source last, int lines) {}
