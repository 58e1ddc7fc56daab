package org.budgetlens.contracts.catalog;

import java.util.List;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/**
 * A whole edition of one classification, a value of {@code budget.catalogs} under {@link #key()}.
 * Its items never change; a correction is a new edition.
 *
 * @param kind which classification
 * @param edition its id, unique within the kind, e.g. national-2026.1
 * @param origin where it comes from
 * @param generation the newest generation in which it became active; null while it is only stored.
 *     Whether it still is in force says the newest {@link CatalogGeneration}
 * @param years the fiscal years it is meant for
 * @param source where its content is from; null where not said
 * @param items every code with its names and years
 */
public record CatalogEdition(
    CodeKind kind,
    String edition,
    CatalogOrigin origin,
    @Nullable Integer generation,
    YearRange years,
    @Nullable String source,
    List<CatalogItem> items)
    implements CatalogRecord {
  public CatalogEdition {
    items = List.copyOf(items);
    EditionId.check(edition);
    if (generation != null && generation < 0) {
      throw new IllegalArgumentException("Generations count from 0: " + generation);
    }
  }

  /** The same edition, active since a generation. */
  public CatalogEdition activeSince(int since) {
    return new CatalogEdition(kind, edition, origin, since, years, source, items);
  }

  /** Its key on the topic, e.g. function/2027. */
  @Override
  public String key() {
    return kind.jsonName() + "/" + edition;
  }
}
