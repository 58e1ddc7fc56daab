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
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.operations.meter.Meters;
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
    switch (received.value()) {
      case SlotEvent.Found found -> {
        if (isNewest(found)) {
          show(found, received);
        }
      }
      case SlotEvent.Audited audited -> {
        boolean newest = isNewest(audited);
        if (newest && audited.complete()) {
          resolveOthers(audited, received);
        }
        publishReceipt(audited, newest, received);
      }
      case SlotEvent.Decided decided -> decide(decided.decision(), received);
    }
  }

  private boolean isNewest(SlotEvent.OfAudit event) {
    DocumentDescriptor document = event.document();
    return slots().isNewest(document.slot(), document.revision(), event.generation());
  }

  /** A decision may come before its violation, in a replay: it is kept until that is shown. */
  private void decide(Decision decision, Record<String, SlotEvent> received) {
    String slot = decision.slot();
    Decision last = slots().decision(slot, decision.violation());
    if (last == null || !last.at().isAfter(decision.at())) {
      slots().decision(slot, decision);
    }
    SlotEntry.Known known = slots().known(slot, decision.violation());
    if (known != null) {
      Lifecycle.decided(known.violation(), decision)
          .ifPresent(
              next -> {
                slots().violation(slot, next, known.audit());
                publish(next, received);
              });
    }
  }

  private void show(SlotEvent.Found found, Record<String, SlotEvent> received) {
    DocumentDescriptor document = found.document();
    Violation previous = slots().violation(document.slot(), found.finding().id());
    Violation seen = Lifecycle.seen(previous, found.finding(), document);
    Decision decision = slots().decision(document.slot(), seen.id());
    Violation next =
        previous != null || decision == null
            ? seen
            : Lifecycle.decided(seen, decision).orElse(seen);
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

  private void publishReceipt(
      SlotEvent.Audited audited, boolean newest, Record<String, SlotEvent> received) {
    DocumentDescriptor document = audited.document();
    String slot = document.slot();
    Receipt earlier = slots().receipt(slot, document.id(), document.revision());
    boolean counts = audited.complete() && (newest || earlier == null || isOther(audited, slot));
    Receipt receipt = counts || earlier == null ? audited.receipt() : earlier;
    if (counts && !receipt.equals(earlier)) {
      slots().receipt(slot, receipt);
    }
    String revision = document.id() + "/" + document.revision();
    publish(document.id(), revision + "/receipt", EventType.RECEIPT, receipt, received);
    publish(document.id(), revision + "/audited", EventType.DOCUMENT, audited.event(), received);
  }

  /** Whether the slot has gone on to another revision, so that no generation decides. */
  private boolean isOther(SlotEvent.Audited audited, String slot) {
    return slots().newestRevision(slot) != audited.document().revision();
  }

  private void publish(Violation violation, Record<String, SlotEvent> received) {
    Decision decision = violation.decision();
    String id =
        violation.id()
            + "/"
            + violation.document().revision()
            + "/"
            + violation.status()
            + (decision == null ? "" : "/" + decision.id());
    publish(violation.id(), id, EventType.VIOLATION, violation, received);
    Meters.violation(violation.severity(), violation.status());
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
