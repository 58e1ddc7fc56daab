package org.budgetlens.audit.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.testing.Event;

/** A document as classify publishes it. */
final class Messages {
  private Messages() {}

  /** Every row, then the seal. */
  static List<Event> of(DocumentBuilder document) {
    var events = new ArrayList<Event>(rows(document));
    events.add(seal(document));
    return events;
  }

  static List<Event> rows(DocumentBuilder document) {
    return document.rows().stream().map(row -> row(document, row)).toList();
  }

  private static Event row(DocumentBuilder document, BudgetRow row) {
    String id = row.document() + "/" + row.revision() + "/" + row.sequence();
    return event(document, id, EventType.CLASSIFIED_ROW, row);
  }

  static Event seal(DocumentBuilder document) {
    String id = document.id() + "/" + document.descriptor().revision() + "/seal";
    return event(document, id, EventType.CLASSIFIED_SEAL, document.seal());
  }

  private static Event event(DocumentBuilder document, String id, EventType type, Object payload) {
    var attributes = new CloudEvent(id, "/budgetlens/classify", type, document.id(), Instant.EPOCH);
    return Event.of(document.id(), attributes, payload);
  }
}
