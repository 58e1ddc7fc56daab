package org.budgetlens.audit.topology;

import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.budgetlens.audit.lifecycle.Office;
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads people's decisions and sends each to the keeper of its slot. Only this service writes the
 * topic; a record that is no decision is left where it is, and said.
 */
final class ReadDecisions implements Processor<byte[], byte[], String, SlotEvent> {
  private static final Logger LOG = Logger.getLogger(ReadDecisions.class);

  private @Nullable ProcessorContext<String, SlotEvent> context;

  @Override
  public void init(ProcessorContext<String, SlotEvent> context) {
    this.context = context;
  }

  @Override
  public void process(Record<byte[], byte[]> received) {
    Decision decision;
    try {
      decision = EventJson.read(received.value(), EventType.DECISION, Decision.class);
    } catch (UncheckedIOException | IllegalArgumentException | NullPointerException e) {
      LOG.warnf("decision=unreadable reason=%s", e.getMessage());
      return;
    }
    var headers = new RecordHeaders();
    Header trace = received.headers().lastHeader(CloudEvent.TRACE_HEADER);
    if (trace != null) {
      headers.add(trace);
    }
    Objects.requireNonNull(context)
        .forward(
            new Record<>(
                Office.of(decision.slot()),
                new SlotEvent.Decided(decision),
                received.timestamp(),
                headers));
  }
}
