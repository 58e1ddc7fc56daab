package org.budgetlens.audit.decide;

import jakarta.enterprise.context.ApplicationScoped;
import org.budgetlens.audit.keep.KeptEvents;
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;

/** Writes decisions to their topic. A decision is kept once the broker has it. */
@ApplicationScoped
class DecisionLog {
  private final KeptEvents events;

  DecisionLog(KeptEvents events) {
    this.events = events;
  }

  /**
   * Keeps a decision.
   *
   * @throws IllegalStateException if the broker does not take it in time; it may have it all the
   *     same, so the sender should try again with the same id
   */
  void keep(Decision decision) {
    events.keep(
        Topic.DECISIONS,
        new CloudEvent(
            decision.id(),
            KeptEvents.SOURCE,
            EventType.DECISION,
            decision.violation(),
            decision.at()),
        decision);
  }
}
