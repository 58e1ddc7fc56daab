package org.budgetlens.audit.topology;

import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.operations.meter.Meters;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what changes in a slot. {@code because} ends the id of an event that another document
 * caused, so that the same violation with other evidence is another event.
 */
final class SlotPublisher {
  private static final String SOURCE = "/budgetlens/audit";

  private final ProcessorContext<String, byte[]> context;
  private @Nullable Header trace;

  SlotPublisher(ProcessorContext<String, byte[]> context) {
    this.context = context;
  }

  /** What is published from now on follows from this record. */
  void follow(Record<?, ?> received) {
    trace = received.headers().lastHeader(CloudEvent.TRACE_HEADER);
  }

  void violation(Violation violation, String because) {
    Decision decision = violation.decision();
    String id =
        violation.id()
            + "/"
            + violation.document().revision()
            + "/"
            + violation.status()
            + (decision == null ? "" : "/" + decision.id())
            + because;
    publish(violation.id(), id, EventType.VIOLATION, violation);
    Meters.violation(violation.severity(), violation.status());
  }

  void receipt(Receipt receipt, String because) {
    DocumentDescriptor document = receipt.document();
    String id = document.id() + "/" + document.revision() + "/receipt" + because;
    publish(document.id(), id, EventType.RECEIPT, receipt);
  }

  void audited(DocumentEvent event) {
    DocumentDescriptor document = event.document();
    String id = document.id() + "/" + document.revision() + "/audited";
    publish(document.id(), id, EventType.DOCUMENT, event);
  }

  private void publish(String key, String id, EventType type, Object payload) {
    long now = context.currentSystemTimeMs();
    var headers = new RecordHeaders();
    new CloudEvent(id, SOURCE, type, key, Instant.ofEpochMilli(now))
        .headers()
        .forEach(headers::add);
    if (trace != null) {
      headers.add(trace);
    }
    context.forward(new Record<>(key, EventJson.write(payload), now, headers));
  }
}
