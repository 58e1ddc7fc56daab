package org.budgetlens.classify.edition;

import java.time.OffsetDateTime;
import java.util.List;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.jspecify.annotations.Nullable;

/**
 * A generation in the store.
 *
 * @param generation what is in force
 * @param crosswalks what is published with it
 * @param decidedBy who decided it
 * @param decidedAt when; null before it is stored
 */
public record StoredGeneration(
    CatalogGeneration generation,
    List<Crosswalk> crosswalks,
    String decidedBy,
    @Nullable OffsetDateTime decidedAt) {
  public StoredGeneration {
    crosswalks = List.copyOf(crosswalks);
  }
}
