package org.budgetlens.contracts.event;

import java.util.Optional;
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.audit.PackEvent;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.journal.JournalEntry;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;

/**
 * The types of events with their payloads, the values of the header {@code ce_type}. A payload that
 * is changed incompatibly gets a new type with the next number; the old one stays readable.
 */
public enum EventType {
  DOCUMENT("org.budgetlens.document.v1", DocumentEvent.class),
  ROW("org.budgetlens.row.v1", BudgetRow.class),
  SEAL("org.budgetlens.seal.v1", DocumentSeal.class),
  CLASSIFIED_ROW("org.budgetlens.row.classified.v1", BudgetRow.class),
  CLASSIFIED_SEAL("org.budgetlens.seal.classified.v1", DocumentSeal.class),
  VIOLATION("org.budgetlens.violation.v1", Violation.class),
  RECEIPT("org.budgetlens.receipt.v1", Receipt.class),
  DECISION("org.budgetlens.decision.v1", Decision.class),
  PACK("org.budgetlens.pack.v1", PackEvent.class),
  CATALOG("org.budgetlens.catalog.v1", CatalogEdition.class),
  CROSSWALK("org.budgetlens.crosswalk.v1", Crosswalk.class),
  CATALOG_GENERATION("org.budgetlens.catalog.generation.v1", CatalogGeneration.class),
  JOURNAL("org.budgetlens.journal.v1", JournalEntry.class);

  private final String ceType;
  private final Class<?> payload;

  EventType(String ceType, Class<?> payload) {
    this.ceType = ceType;
    this.payload = payload;
  }

  /** The value of {@code ce_type}. */
  public String ceType() {
    return ceType;
  }

  /** The record the payload is read into. */
  public Class<?> payload() {
    return payload;
  }

  /** The type with this {@code ce_type}, or empty for one that this version does not know. */
  public static Optional<EventType> of(String ceType) {
    for (EventType type : values()) {
      if (type.ceType.equals(ceType)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
