package org.budgetlens.contracts.catalog;

/** What {@code budget.catalogs} holds. */
public sealed interface CatalogRecord permits CatalogEdition, CatalogGeneration, Crosswalk {
  /** Its key on the topic; the newest record of a key is all there is to know. */
  String key();
}
