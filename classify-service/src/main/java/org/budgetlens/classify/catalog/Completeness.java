package org.budgetlens.classify.catalog;

import org.budgetlens.contracts.catalog.YearRange;
import org.jspecify.annotations.Nullable;

/**
 * Where a catalog leaves nothing out, so that a code it does not know is a fault of the document.
 *
 * @param codes the years for which every code of every level is in it; null for none
 */
public record Completeness(@Nullable YearRange codes) {
  /** A catalog that has gaps in every year; only its 类 are all there. */
  public static final Completeness GAPS = new Completeness(null);

  /** A catalog that has every code of every year. */
  public static final Completeness FULL = new Completeness(YearRange.ALWAYS);

  /** Whether every code of a fiscal year is in the catalog. */
  public boolean covers(@Nullable Integer year) {
    return codes != null && (year == null ? codes.equals(YearRange.ALWAYS) : codes.contains(year));
  }
}
