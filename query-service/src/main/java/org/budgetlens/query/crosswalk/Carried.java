package org.budgetlens.query.crosswalk;

import java.util.SortedSet;

/**
 * An amount on its line.
 *
 * @param line the line
 * @param fen the amount in 分
 * @param sources the codes of its own year that it comes from
 * @param divided whether it is only a part of what stands under these codes
 */
public record Carried(Line line, long fen, SortedSet<String> sources, boolean divided) {}
