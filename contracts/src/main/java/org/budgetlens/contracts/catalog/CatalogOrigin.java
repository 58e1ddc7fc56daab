package org.budgetlens.contracts.catalog;

/** Where an edition comes from. */
public enum CatalogOrigin {
  /** It comes with the service. */
  BUILT_IN,
  /** The bureau uploaded it; it is complete for its years. */
  UPLOADED,
  /**
   * What reviews decided: names and local codes that are added to whichever edition is in force.
   */
  DECISIONS
}
