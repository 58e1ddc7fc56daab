package org.budgetlens.audit.topology;

import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.budgetlens.audit.lifecycle.Lifecycle;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Says what a draft's audit found: each violation as it would open, then the receipt, all keyed by
 * the check. Compares with nothing that was published and keeps nothing.
 */
final class AnswerCheck implements Processor<String, Collected, String, byte[]> {
  private @Nullable ProcessorContext<String, byte[]> context;

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
  }

  @Override
  public void process(Record<String, Collected> received) {
    SlotEvent.OfAudit event = ((Collected.Answer) received.value()).event();
    switch (event) {
      case SlotEvent.Found found ->
          publish(
              received,
              event,
              EventType.VIOLATION,
              found.finding().id(),
              Lifecycle.seen(null, found.finding(), found.document()));
      case SlotEvent.Audited audited ->
          publish(received, event, EventType.RECEIPT, "receipt", audited.receipt());
    }
  }

  private void publish(
      Record<String, Collected> received,
      SlotEvent.OfAudit event,
      EventType type,
      String what,
      Object payload) {
    String check = event.document().id();
    var headers = new RecordHeaders();
    new CloudEvent(
            event.audit() + "/" + what,
            "/budgetlens/audit",
            type,
            check,
            Instant.ofEpochMilli(received.timestamp()))
        .headers()
        .forEach(headers::add);
    Header trace = received.headers().lastHeader(CloudEvent.TRACE_HEADER);
    if (trace != null) {
      headers.add(trace);
    }
    Objects.requireNonNull(context)
        .forward(new Record<>(check, EventJson.write(payload), received.timestamp(), headers));
  }
}
