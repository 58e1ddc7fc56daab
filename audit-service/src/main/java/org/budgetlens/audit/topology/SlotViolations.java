package org.budgetlens.audit.topology;

import org.budgetlens.audit.evaluate.Finding;
import org.budgetlens.audit.lifecycle.Lifecycle;
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.jspecify.annotations.Nullable;

/** Keeps the states of a slot's violations, and publishes those that change. */
final class SlotViolations {
  private final SlotStore slots;
  private final SlotPublisher publisher;

  SlotViolations(SlotStore slots, SlotPublisher publisher) {
    this.slots = slots;
    this.publisher = publisher;
  }

  /** An audit shows a violation. */
  void show(Finding finding, DocumentDescriptor document, String audit, String because) {
    Violation previous = slots.violation(document.slot(), finding.id());
    Violation seen = Lifecycle.seen(previous, finding, document);
    Decision decision = slots.decision(document.slot(), seen.id());
    Violation next =
        previous != null || decision == null
            ? seen
            : Lifecycle.decided(seen, decision).orElse(seen);
    slots.violation(document.slot(), next, audit);
    if (!next.equals(previous)) {
      publisher.violation(next, because);
    }
  }

  /** An audit does not show a violation; without an outcome its rule is no longer applied. */
  void hide(
      Violation previous,
      @Nullable RuleOutcome outcome,
      DocumentDescriptor document,
      String audit,
      String because) {
    (outcome == null
            ? Lifecycle.withdrawn(previous, document)
            : Lifecycle.notSeen(previous, outcome, document))
        .ifPresent(
            next -> {
              slots.violation(document.slot(), next, audit);
              publisher.violation(next, because);
            });
  }

  /** A decision may come before its violation, in a replay: it is kept until that is shown. */
  void decide(Decision decision) {
    String slot = decision.slot();
    Decision last = slots.decision(slot, decision.violation());
    if (last == null || !last.at().isAfter(decision.at())) {
      slots.decision(slot, decision);
    }
    SlotEntry.Known known = slots.known(slot, decision.violation());
    if (known != null) {
      Lifecycle.decided(known.violation(), decision)
          .ifPresent(
              next -> {
                slots.violation(slot, next, known.audit());
                publisher.violation(next, "");
              });
    }
  }
}
