package org.budgetlens.contracts.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A line of a crosswalk.
 *
 * @param from the code on the left; null for NEW
 * @param to the code on the right; null for ENDED
 * @param relation how they relate
 * @param share the part of the left code's amounts that belongs to {@code to}; only where an
 *     official source gives it. A SPLIT without shares cannot be carried over: its amounts are
 *     shown as a remainder, or at the level above if all its parts have the same parent
 * @param name the name of {@code to} where it is no code of ours; null otherwise
 * @param note what to know about it; null for nothing
 */
public record CrosswalkItem(
    @Nullable String from,
    @Nullable String to,
    CrosswalkRelation relation,
    @Nullable Share share,
    @Nullable String name,
    @Nullable String note) {
  public CrosswalkItem {
    if ((from == null) != (relation == CrosswalkRelation.NEW)) {
      throw new IllegalArgumentException("Only what is NEW has no code on the left: " + to);
    }
    if ((to == null) != (relation == CrosswalkRelation.ENDED)) {
      throw new IllegalArgumentException("Only what has ENDED has no code on the right: " + from);
    }
  }
}
