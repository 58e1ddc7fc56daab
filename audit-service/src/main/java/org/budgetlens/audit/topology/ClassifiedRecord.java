package org.budgetlens.audit.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.jspecify.annotations.Nullable;

/** What stands in a record of classified rows. */
sealed interface ClassifiedRecord {
  /** A row. */
  record OfRow(BudgetRow row) implements ClassifiedRecord {}

  /** The seal behind a document's rows. */
  record OfSeal(DocumentSeal seal) implements ClassifiedRecord {}

  /** Neither, and why. */
  record Unreadable(String reason) implements ClassifiedRecord {}

  /** Reads a record. */
  static ClassifiedRecord of(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    Header header = headers.lastHeader(CloudEvent.TYPE_HEADER);
    if (header == null || key == null || value == null) {
      return new Unreadable("The header ce_type, the key or the value is missing");
    }
    String name = new String(header.value(), UTF_8);
    Optional<EventType> type = EventType.of(name);
    if (type.isEmpty()
        || (type.get() != EventType.CLASSIFIED_ROW && type.get() != EventType.CLASSIFIED_SEAL)) {
      return new Unreadable("Neither a classified row nor its seal: " + name);
    }
    Object payload;
    try {
      payload = EventJson.read(value, type.get());
    } catch (UncheckedIOException e) {
      return new Unreadable(String.valueOf(e.getMessage()));
    }
    if (payload instanceof BudgetRow row) {
      return row.sequence() < 0
          ? new Unreadable("A negative sequence: " + row.sequence())
          : ofDocument(key, row.document(), new OfRow(row));
    }
    var seal = (DocumentSeal) payload;
    return ofDocument(key, seal.document().id(), new OfSeal(seal));
  }

  private static ClassifiedRecord ofDocument(byte[] key, String id, ClassifiedRecord read) {
    return id.equals(new String(key, UTF_8))
        ? read
        : new Unreadable("The key is not the document's id " + id);
  }
}
