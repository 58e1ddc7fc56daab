package org.budgetlens.contracts.catalog;

import java.util.List;
import java.util.Optional;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/**
 * Which editions are in force, a value of {@code budget.catalogs} under {@link #key()}. Each
 * activation and each rollback is the next generation; generations are never changed.
 *
 * @param generation from 0, the editions that come with the service
 * @param editions what is in force; of several for one kind and year the last counts
 * @param affected the fiscal years whose documents are resolved again because of it
 * @param note why, for people; null where not said
 */
public record CatalogGeneration(
    int generation, List<ActiveEdition> editions, List<YearRange> affected, @Nullable String note)
    implements CatalogRecord {
  public CatalogGeneration {
    editions = List.copyOf(editions);
    affected = List.copyOf(affected);
    if (generation < 0) {
      throw new IllegalArgumentException("Generations count from 0: " + generation);
    }
  }

  /** Its key on the topic, e.g. generation/3. */
  @Override
  public String key() {
    return "generation/" + generation;
  }

  /** The edition in force for a kind and fiscal year, decisions apart. */
  public Optional<ActiveEdition> edition(CodeKind kind, int year) {
    return editions.stream()
        .filter(active -> active.kind() == kind && active.origin() != CatalogOrigin.DECISIONS)
        .filter(active -> active.years().contains(year))
        .reduce((earlier, later) -> later);
  }
}
