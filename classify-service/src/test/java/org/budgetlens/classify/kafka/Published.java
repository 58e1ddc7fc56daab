package org.budgetlens.classify.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.budgetlens.classify.resolve.Rows;
import org.budgetlens.classify.stage.Seals;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.testing.Event;

/** Documents as ingest publishes them. */
final class Published {
  private Published() {}

  static String newDocument() {
    String hex = UUID.randomUUID().toString().replace("-", "");
    return hex + hex;
  }

  /** Rows from a sequence to before another. */
  static List<Event> rows(String document, int from, int to) {
    return rows(document, 2026, from, to);
  }

  static List<Event> rows(String document, int year, int from, int to) {
    var events = new ArrayList<Event>();
    for (int i = from; i < to; i++) {
      events.add(row(document, year, i));
    }
    return events;
  }

  static List<Event> document(String document, int rows) {
    return document(document, 2026, rows);
  }

  static List<Event> document(String document, int year, int rows) {
    var events = new ArrayList<>(rows(document, year, 0, rows));
    events.add(seal(document, year, rows));
    return events;
  }

  static Event row(String document, int sequence) {
    return row(document, 2026, sequence);
  }

  static Event row(String document, int year, int sequence) {
    BudgetRow row =
        Rows.row()
            .of(document, sequence)
            .in(year)
            .code(CodeKind.FUNCTION, "2010301", "行政运行")
            .code(CodeKind.DEPARTMENT, "3021101", "差旅费")
            .build();
    Event event = Event.of(document, attributes(document, "/1/" + sequence, EventType.ROW), row);
    event.headers().put(CloudEvent.TRACE_HEADER, "00-trace-01".getBytes());
    return event;
  }

  static Event seal(String document, int rows) {
    return seal(document, 2026, rows);
  }

  static Event seal(String document, int year, int rows) {
    DocumentSeal seal = Seals.seal(document, rows, year);
    return Event.of(document, attributes(document, "/1/seal", EventType.SEAL), seal);
  }

  private static CloudEvent attributes(String document, String id, EventType type) {
    return new CloudEvent(
        document + id, "/budgetlens/ingest", type, document, Instant.parse("2026-02-01T08:00:00Z"));
  }
}
