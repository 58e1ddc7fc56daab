package org.budgetlens.contracts.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a code stands for in some years of an edition.
 *
 * @param code the code; the periods of one code never overlap within an edition
 * @param name the official name
 * @param level its level
 * @param parent the code one level up; null at the top
 * @param from first fiscal year; null where the start is not established, which is taken as always
 * @param to last fiscal year; null where it is not known to have ended
 * @param aliases other names in use, as printed
 * @param confidence how sure the edition is of it; null is HIGH
 */
public record CatalogItem(
    String code,
    String name,
    CatalogLevel level,
    @Nullable String parent,
    @Nullable Integer from,
    @Nullable Integer to,
    List<String> aliases,
    @Nullable Confidence confidence) {
  public CatalogItem {
    aliases = List.copyOf(aliases);
    if (code.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("An item has a code and a name: " + code + " " + name);
    }
  }

  /** The fiscal years in which the code stands for this. */
  public YearRange years() {
    return new YearRange(from, to);
  }
}
