package org.budgetlens.classify.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The fiscal years in which an entry stands in the catalog.
 *
 * @param from first year; null where the start is not established, which is taken as always
 * @param to last year; null where the entry is not known to have ended
 */
public record Period(@Nullable Integer from, @Nullable Integer to) {
  public Period {
    if (from != null && to != null && from > to) {
      throw new IllegalArgumentException(
          "A period ends before it begins: %d–%d".formatted(from, to));
    }
  }

  /** Whether a fiscal year lies in this period. */
  public boolean contains(int year) {
    return first() <= year && year <= last();
  }

  /** Whether some year lies in both periods. */
  public boolean overlaps(Period other) {
    return first() <= other.last() && other.first() <= last();
  }

  /** How many years lie between this period and a year; 0 for a year in it. */
  public long distance(int year) {
    return Math.max(0, Math.max((long) first() - year, (long) year - last()));
  }

  private int first() {
    return from == null ? Integer.MIN_VALUE : from;
  }

  private int last() {
    return to == null ? Integer.MAX_VALUE : to;
  }

  @Override
  public String toString() {
    return (from == null ? "" : from) + "–" + (to == null ? "" : to);
  }
}
