package org.budgetlens.classify.edition;

import java.util.List;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.Crosswalk;

/**
 * An edition in the store.
 *
 * @param edition the edition
 * @param crosswalks from the editions before it
 * @param digest SHA-256 of the upload
 * @param storedBy who uploaded it
 */
public record StoredEdition(
    CatalogEdition edition, List<Crosswalk> crosswalks, String digest, String storedBy) {
  public StoredEdition {
    crosswalks = List.copyOf(crosswalks);
  }
}
