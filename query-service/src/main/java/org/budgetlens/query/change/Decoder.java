package org.budgetlens.query.change;

import java.io.UncheckedIOException;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.query.change.Decoded.Readable;
import org.budgetlens.query.change.Decoded.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads records of the topics. */
public final class Decoder {
  private Decoder() {}

  /**
   * Reads a record.
   *
   * @param ceType its header {@code ce_type}; null where it has none
   * @param value its value; null for a tombstone
   */
  public static Decoded decode(@Nullable String ceType, byte @Nullable [] value) {
    if (ceType == null) {
      return new Unreadable("The header ce_type is missing");
    }
    if (value == null || value.length == 0) {
      return new Unreadable("The record has no value");
    }
    return EventType.of(ceType)
        .map(type -> decode(type, value))
        .orElseGet(() -> new Unreadable("An event of an unknown type: " + ceType));
  }

  private static Decoded decode(EventType type, byte[] value) {
    try {
      return switch (type) {
        case DOCUMENT ->
            new Readable(new Change.Lifecycle(EventJson.read(value, type, DocumentEvent.class)));
        case CLASSIFIED_ROW ->
            new Readable(new Change.Row(EventJson.read(value, type, BudgetRow.class)));
        case CLASSIFIED_SEAL ->
            new Readable(new Change.Seal(EventJson.read(value, type, DocumentSeal.class)));
        case VIOLATION ->
            new Readable(new Change.Finding(EventJson.read(value, type, Violation.class)));
        case RECEIPT -> new Readable(new Change.Audit(EventJson.read(value, type, Receipt.class)));
        case ROW, SEAL ->
            new Unreadable("A row or seal that has not been classified: " + type.ceType());
        case DECISION, PACK, CATALOG, CROSSWALK, CATALOG_GENERATION, JOURNAL ->
            new Unreadable("No event of a document: " + type.ceType());
      };
    } catch (UncheckedIOException | IllegalArgumentException | NullPointerException e) {
      return new Unreadable(reason(e));
    }
  }

  private static String reason(RuntimeException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
