package org.budgetlens.contracts.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Fiscal years, both ends included.
 *
 * @param from first year; null for no known start
 * @param to last year; null for no known end
 */
public record YearRange(@Nullable Integer from, @Nullable Integer to) {
  /** Every year. */
  public static final YearRange ALWAYS = new YearRange(null, null);

  public YearRange {
    if (from != null && to != null && from > to) {
      throw new IllegalArgumentException("Years end before they begin: %d–%d".formatted(from, to));
    }
  }

  /** Whether a fiscal year is among them. */
  public boolean contains(int year) {
    return (from == null || from <= year) && (to == null || year <= to);
  }
}
