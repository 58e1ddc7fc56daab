package org.budgetlens.query.change;

import java.io.UncheckedIOException;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.jspecify.annotations.Nullable;

/** One record of {@code budget.catalogs}, read. */
public sealed interface CatalogRecord {
  /** An edition of a classification. */
  record Edition(CatalogEdition edition) implements CatalogRecord {}

  /** How codes of one year stand in another, or in a foreign scheme. */
  record Walk(Crosswalk crosswalk) implements CatalogRecord {}

  /** Which editions are in force. */
  record Generation(CatalogGeneration generation) implements CatalogRecord {}

  /**
   * It cannot be read, now or later.
   *
   * @param reason why
   */
  record Unreadable(String reason) implements CatalogRecord {}

  /**
   * Reads a record.
   *
   * @param ceType its header {@code ce_type}; null where it has none
   * @param value its value; null for a tombstone
   */
  static CatalogRecord decode(@Nullable String ceType, byte @Nullable [] value) {
    if (ceType == null || value == null) {
      return new Unreadable("The header ce_type or the value is missing");
    }
    try {
      return EventType.of(ceType)
          .map(type -> decode(type, value))
          .orElseGet(() -> new Unreadable("An event of an unknown type: " + ceType));
    } catch (UncheckedIOException | IllegalArgumentException | NullPointerException e) {
      return new Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static CatalogRecord decode(EventType type, byte[] value) {
    return switch (type) {
      case CATALOG -> new Edition(EventJson.read(value, type, CatalogEdition.class));
      case CROSSWALK -> new Walk(EventJson.read(value, type, Crosswalk.class));
      case CATALOG_GENERATION ->
          new Generation(EventJson.read(value, type, CatalogGeneration.class));
      case DOCUMENT,
          ROW,
          SEAL,
          CLASSIFIED_ROW,
          CLASSIFIED_SEAL,
          VIOLATION,
          RECEIPT,
          DECISION,
          PACK,
          JOURNAL ->
          new Unreadable("Not about a catalog: " + type.ceType());
    };
  }
}
