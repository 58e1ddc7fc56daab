package org.budgetlens.audit.topology;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.budgetlens.audit.evaluate.Across;
import org.budgetlens.audit.evaluate.Digest;
import org.budgetlens.audit.lifecycle.Office;
import org.budgetlens.audit.shelf.PackShelf;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the violations of every slot and publishes what changes: the violations an audit shows,
 * those it no longer shows, then the receipt, then that the document is audited.
 *
 * <p>An older revision that comes late gets its receipt and changes no violation. An audit done
 * again publishes its receipt again and no violation, because nothing changes. An audit without all
 * rows never takes the place of a complete one of the same revision.
 *
 * <p>All documents of a department are here, and what its units' documents give to them: {@link
 * OfficeDocuments}.
 */
final class KeepSlots implements Processor<String, SlotEvent, String, byte[]> {
  /** How long an instance waits to hear of packs that another one has audited with. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final PackShelf shelf;
  private @Nullable SlotStore slots;
  private @Nullable SlotPublisher publisher;
  private @Nullable SlotViolations violations;
  private @Nullable OfficeDocuments documents;

  KeepSlots(PackShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    var store = new SlotStore(context.getStateStore(SlotStore.NAME));
    var output = new SlotPublisher(context);
    var kept = new SlotViolations(store, output);
    slots = store;
    publisher = output;
    violations = kept;
    documents = new OfficeDocuments(shelf, store, kept, output);
  }

  @Override
  public void process(Record<String, SlotEvent> received) {
    publisher().follow(received);
    switch (received.value()) {
      case SlotEvent.Found found -> {
        if (isNewest(found)) {
          violations().show(found.finding(), found.document(), found.audit(), "");
        }
      }
      case SlotEvent.Audited audited -> conclude(audited);
      case SlotEvent.OfUnit unit -> {
        String office = Office.above(unit.digest().organisation());
        if (office != null && slots().unitDigest(office, unit.digest())) {
          documents().holdOthersAgainst(office, unit.digest());
        }
      }
      case SlotEvent.Decided decided -> violations().decide(decided.decision());
    }
  }

  private void conclude(SlotEvent.Audited audited) {
    boolean newest = isNewest(audited);
    Across across = shelf.await(audited.receipt().pack(), PATIENCE).across();
    if (newest && audited.complete()) {
      hideOthers(audited, across);
    }
    Digest digest = audited.digest();
    PackedCells cells = audited.cells();
    if (!audited.complete() || digest == null || cells == null) {
      publishReceipt(audited, audited.receipt(), newest);
      return;
    }
    DocumentDescriptor document = audited.document();
    String office = Office.of(document.slot());
    boolean revised = slots().cells(document.slot(), document.revision(), cells);
    if (newest) {
      slots().digest(office, digest);
      Receipt receipt =
          OfficeDocuments.merged(
              audited.receipt(), documents().holdAgainst(across, office, digest, ""));
      publishReceipt(audited, receipt, true);
      documents().holdOthersAgainst(office, digest);
    } else {
      publishReceipt(audited, documents().asItWas(across, audited.receipt()), false);
      Digest own = revised ? slots().digest(office, document.slot()) : null;
      if (own != null) {
        documents().holdAgain(office, own, document);
      }
    }
  }

  private boolean isNewest(SlotEvent.OfAudit event) {
    DocumentDescriptor document = event.document();
    return slots().isNewest(document.slot(), document.revision(), event.generation(), event.rank());
  }

  /** Violations that stand, and that this audit does not show. */
  private void hideOthers(SlotEvent.Audited audited, Across across) {
    Map<String, RuleOutcome> outcomes = OfficeDocuments.byRule(audited.receipt().outcomes());
    String slot = audited.document().slot();
    for (SlotEntry.Known known :
        slots().violations(slot, violation -> !across.concerns(violation.rule().id()))) {
      Violation violation = known.violation();
      if (!known.audit().equals(audited.audit())) {
        RuleOutcome outcome = outcomes.get(violation.rule().id());
        violations().hide(violation, outcome, audited.document(), audited.audit(), "");
      }
    }
  }

  private void publishReceipt(SlotEvent.Audited audited, Receipt own, boolean newest) {
    DocumentDescriptor document = audited.document();
    String slot = document.slot();
    Receipt earlier = slots().receipt(slot, document.id(), document.revision());
    boolean counts = audited.complete() && (newest || earlier == null || isOther(audited, slot));
    Receipt receipt = counts || earlier == null ? own : earlier;
    if (counts && !receipt.equals(earlier)) {
      slots().receipt(slot, receipt);
    }
    publisher().receipt(receipt, "");
    publisher().audited(audited.event());
  }

  /** Whether the slot has gone on to another revision, so that no generation decides. */
  private boolean isOther(SlotEvent.Audited audited, String slot) {
    return slots().newestRevision(slot) != audited.document().revision();
  }

  private SlotStore slots() {
    return Objects.requireNonNull(slots);
  }

  private SlotPublisher publisher() {
    return Objects.requireNonNull(publisher);
  }

  private SlotViolations violations() {
    return Objects.requireNonNull(violations);
  }

  private OfficeDocuments documents() {
    return Objects.requireNonNull(documents);
  }
}
