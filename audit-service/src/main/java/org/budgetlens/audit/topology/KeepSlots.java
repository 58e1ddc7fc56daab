package org.budgetlens.audit.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.budgetlens.audit.evaluate.Across;
import org.budgetlens.audit.evaluate.Digest;
import org.budgetlens.audit.evaluate.Finding;
import org.budgetlens.audit.lifecycle.Lifecycle;
import org.budgetlens.audit.lifecycle.Office;
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
 *
 * <p>All documents of a department are here, and what its units' documents give to them. Whenever
 * one changes, those that are held against it are held again, and their receipts say so: the order
 * in which documents come decides nothing.
 */
final class KeepSlots implements Processor<String, SlotEvent, String, byte[]> {
  private static final String SOURCE = "/budgetlens/audit";

  /** What last showed a violation of a rule that compares documents. */
  private static final String ACROSS = "across";

  private final Across across;

  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable SlotStore slots;

  KeepSlots(Across across) {
    this.across = across;
  }

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
          show(found.finding(), found.document(), found.audit(), "", received);
        }
      }
      case SlotEvent.Audited audited -> conclude(audited, received);
      case SlotEvent.OfUnit unit -> {
        String office = Office.above(unit.digest().organisation());
        if (office != null && slots().unitDigest(office, unit.digest())) {
          holdOthersAgainst(office, unit.digest(), received);
        }
      }
      case SlotEvent.Decided decided -> decide(decided.decision(), received);
    }
  }

  private void conclude(SlotEvent.Audited audited, Record<String, SlotEvent> received) {
    boolean newest = isNewest(audited);
    if (newest && audited.complete()) {
      resolveOthers(audited, received);
    }
    Digest digest = audited.digest();
    PackedCells cells = audited.cells();
    if (!audited.complete() || digest == null || cells == null) {
      publishReceipt(audited, audited.receipt(), newest, received);
      return;
    }
    DocumentDescriptor document = audited.document();
    String office = Office.of(document.slot());
    boolean revised = slots().cells(document.slot(), document.revision(), cells);
    if (newest) {
      slots().digest(office, digest);
      Receipt receipt = merged(audited.receipt(), holdAgainst(office, digest, "", received));
      publishReceipt(audited, receipt, true, received);
      holdOthersAgainst(office, digest, received);
    } else {
      publishReceipt(audited, asItWas(audited.receipt()), false, received);
      Digest own = revised ? slots().digest(office, document.slot()) : null;
      if (own != null) {
        holdAgain(office, own, document, received);
      }
    }
  }

  /** The receipt of an older revision: what it was held against once stays as it was. */
  private Receipt asItWas(Receipt receipt) {
    DocumentDescriptor document = receipt.document();
    Receipt earlier = slots().receipt(document.slot(), document.id(), document.revision());
    return earlier == null
        ? receipt
        : merged(
            receipt,
            earlier.outcomes().stream()
                .filter(outcome -> across.concerns(outcome.rule().id()))
                .toList());
  }

  /** Documents that this one is another year's, kind's or unit's of. */
  private void holdOthersAgainst(
      String office, Digest changed, Record<String, SlotEvent> received) {
    for (Digest own : slots().digests(office)) {
      if (across.isMeant(own, changed)) {
        holdAgain(office, own, changed.document(), received);
      }
    }
  }

  /** Holds a document against others again, and publishes its receipt if that says anything new. */
  private void holdAgain(
      String office, Digest own, DocumentDescriptor changed, Record<String, SlotEvent> received) {
    String because = "/with/" + changed.id() + "/" + changed.revision();
    List<RuleOutcome> outcomes = holdAgainst(office, own, because, received);
    DocumentDescriptor document = own.document();
    Receipt earlier = slots().receipt(document.slot(), document.id(), document.revision());
    if (earlier == null) {
      return;
    }
    Receipt receipt = merged(earlier, outcomes);
    if (!receipt.equals(earlier)) {
      slots().receipt(document.slot(), receipt);
      String id = document.id() + "/" + document.revision() + "/receipt" + because;
      publish(document.id(), id, EventType.RECEIPT, receipt, received);
    }
  }

  /**
   * Holds a document against the others of its office, and publishes what that changes.
   *
   * @param because ends the ids of the events, so that the same violation with other evidence is
   *     another event
   */
  private List<RuleOutcome> holdAgainst(
      String office, Digest own, String because, Record<String, SlotEvent> received) {
    String slot = own.document().slot();
    var others = new ArrayList<>(slots().digests(office));
    others.addAll(slots().unitDigests(office));
    SlotEntry.Printed printed = slots().newestCells(slot);
    SlotEntry.Printed earlier = slots().earlierCells(slot);
    if (printed == null) {
      throw new IllegalStateException("A digest without cells: " + slot);
    }
    Across.Result result =
        across.evaluate(
            own,
            others,
            () -> printed.cells().cells(),
            earlier == null ? null : () -> earlier.cells().cells());
    Set<String> found = new HashSet<>();
    for (Finding finding : result.findings()) {
      found.add(finding.id());
      show(finding, own.document(), ACROSS, because, received);
    }
    var outcomes =
        result.outcomes().stream()
            .collect(Collectors.toMap(outcome -> outcome.rule().id(), outcome -> outcome));
    for (SlotEntry.Known known :
        slots().violations(slot, violation -> across.concerns(violation.rule().id()))) {
      if (!found.contains(known.violation().id())) {
        RuleOutcome outcome = outcomes.get(known.violation().rule().id());
        resolve(known.violation(), outcome, own.document(), ACROSS, because, received);
      }
    }
    return result.outcomes();
  }

  /** A receipt with other outcomes of some of its rules. */
  private static Receipt merged(Receipt receipt, List<RuleOutcome> outcomes) {
    var byRule =
        outcomes.stream()
            .collect(Collectors.toMap(outcome -> outcome.rule().id(), outcome -> outcome));
    return Receipt.of(
        receipt.document(),
        receipt.pack(),
        receipt.rowCount(),
        receipt.outcomes().stream()
            .map(outcome -> byRule.getOrDefault(outcome.rule().id(), outcome))
            .toList());
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
                publish(next, "", received);
              });
    }
  }

  private void show(
      Finding finding,
      DocumentDescriptor document,
      String audit,
      String because,
      Record<String, SlotEvent> received) {
    Violation previous = slots().violation(document.slot(), finding.id());
    Violation seen = Lifecycle.seen(previous, finding, document);
    Decision decision = slots().decision(document.slot(), seen.id());
    Violation next =
        previous != null || decision == null
            ? seen
            : Lifecycle.decided(seen, decision).orElse(seen);
    slots().violation(document.slot(), next, audit);
    if (!next.equals(previous)) {
      publish(next, because, received);
    }
  }

  private void resolveOthers(SlotEvent.Audited audited, Record<String, SlotEvent> received) {
    var outcomes =
        audited.receipt().outcomes().stream()
            .collect(Collectors.toMap(outcome -> outcome.rule().id(), outcome -> outcome));
    List<SlotEntry.Known> others =
        slots()
            .violations(
                audited.document().slot(), violation -> !across.concerns(violation.rule().id()));
    for (SlotEntry.Known known : others) {
      if (!known.audit().equals(audited.audit())) {
        RuleOutcome outcome = outcomes.get(known.violation().rule().id());
        resolve(known.violation(), outcome, audited.document(), audited.audit(), "", received);
      }
    }
  }

  private void resolve(
      Violation previous,
      @Nullable RuleOutcome outcome,
      DocumentDescriptor document,
      String audit,
      String because,
      Record<String, SlotEvent> received) {
    Optional<Violation> next = Lifecycle.notSeen(previous, outcome, document);
    next.ifPresent(
        resolved -> {
          slots().violation(document.slot(), resolved, audit);
          publish(resolved, because, received);
        });
  }

  private void publishReceipt(
      SlotEvent.Audited audited, Receipt own, boolean newest, Record<String, SlotEvent> received) {
    DocumentDescriptor document = audited.document();
    String slot = document.slot();
    Receipt earlier = slots().receipt(slot, document.id(), document.revision());
    boolean counts = audited.complete() && (newest || earlier == null || isOther(audited, slot));
    Receipt receipt = counts || earlier == null ? own : earlier;
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

  private void publish(Violation violation, String because, Record<String, SlotEvent> received) {
    Decision decision = violation.decision();
    String id =
        violation.id()
            + "/"
            + violation.document().revision()
            + "/"
            + violation.status()
            + (decision == null ? "" : "/" + decision.id())
            + because;
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
