package org.budgetlens.audit.topology;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.budgetlens.audit.lifecycle.Lifecycle;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the violations of every slot and publishes what changes: the violations an audit shows,
 * those it no longer shows, then the receipt, then that the document is audited.
 *
 * <p>An older revision that comes late gets its receipt and changes no violation. An audit done
 * again publishes its receipt again and no violation, because nothing changes. An audit without all
 * rows never takes the place of a complete one of the same revision.
 */
final class KeepSlots implements Processor<String, SlotEvent, String, byte[]> {
  private static final String SOURCE = "/budgetlens/audit";

  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable SlotStore slots;

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
    slots = new SlotStore(context.getStateStore(SlotStore.NAME));
  }

  @Override
  public void process(Record<String, SlotEvent> received) {
    DocumentDescriptor document = received.value().document();
    String slot = document.slot();
    boolean newest = document.revision() >= slots().newestRevision(slot);
    if (newest) {
      slots().newestRevision(slot, document.revision());
    }
    switch (received.value()) {
      case SlotEvent.Found found -> {
        if (newest) {
          show(found, received);
        }
      }
      case SlotEvent.Audited audited -> {
        if (newest && audited.complete()) {
          resolveOthers(audited, received);
        }
        publishReceipt(audited, received);
      }
    }
  }

  private void show(SlotEvent.Found found, Record<String, SlotEvent> received) {
    DocumentDescriptor document = found.document();
    Violation previous = slots().violation(document.slot(), found.finding().id());
    Violation next = Lifecycle.seen(previous, found.finding(), document);
    slots().violation(document.slot(), next, found.audit());
    if (!next.equals(previous)) {
      publish(next, received);
    }
  }

  private void resolveOthers(SlotEvent.Audited audited, Record<String, SlotEvent> received) {
    DocumentDescriptor document = audited.document();
    var outcomes =
        audited.receipt().outcomes().stream()
            .collect(Collectors.toMap(outcome -> outcome.rule().id(), outcome -> outcome));
    for (SlotEntry.Known known : slots().notShownBy(document.slot(), audited.audit())) {
      RuleOutcome outcome = outcomes.get(known.violation().rule().id());
      Optional<Violation> next = Lifecycle.notSeen(known.violation(), outcome, document);
      next.ifPresent(
          resolved -> {
            slots().violation(document.slot(), resolved, audited.audit());
            publish(resolved, received);
          });
    }
  }

  private void publishReceipt(SlotEvent.Audited audited, Record<String, SlotEvent> received) {
    DocumentDescriptor document = audited.document();
    String slot = document.slot();
    Receipt earlier = slots().receipt(slot, document.id(), document.revision());
    Receipt receipt = audited.complete() || earlier == null ? audited.receipt() : earlier;
    if (audited.complete() && !receipt.equals(earlier)) {
      slots().receipt(slot, receipt);
    }
    String revision = document.id() + "/" + document.revision();
    publish(document.id(), revision + "/receipt", EventType.RECEIPT, receipt, received);
    publish(document.id(), revision + "/audited", EventType.DOCUMENT, audited.event(), received);
  }

  private void publish(Violation violation, Record<String, SlotEvent> received) {
    String id = violation.id() + "/" + violation.document().revision() + "/" + violation.status();
    publish(violation.id(), id, EventType.VIOLATION, violation, received);
  }

  private void publish(
      String key, String id, EventType type, Object payload, Record<String, SlotEvent> received) {
    long now = context().currentSystemTimeMs();
    var headers = new RecordHeaders();
    new CloudEvent(id, SOURCE, type, key, Instant.ofEpochMilli(now))
        .headers()
        .forEach(headers::add);
    Header trace = received.headers().lastHeader(CloudEvent.TRACE_HEADER);
    if (trace != null) {
      headers.add(trace);
    }
    context().forward(new Record<>(key, EventJson.write(payload), now, headers));
  }

  private ProcessorContext<String, byte[]> context() {
    return Objects.requireNonNull(context);
  }

  private SlotStore slots() {
    return Objects.requireNonNull(slots);
  }
}
