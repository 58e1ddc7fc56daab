package org.budgetlens.audit.packs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.budgetlens.audit.keep.KeptEvents;
import org.budgetlens.contracts.audit.PackEvent;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;

/** Writes packs to their topic. A pack is kept once the broker has it. */
@ApplicationScoped
class PackLog {
  private final KeptEvents events;
  private final Clock clock = Clock.systemUTC();

  PackLog(KeptEvents events) {
    this.events = events;
  }

  /**
   * Keeps a pack.
   *
   * @throws IllegalStateException if the broker does not take it in time; sent again, it is the
   *     same
   */
  void keep(PackEvent event) {
    events.keep(
        Topic.PACKS,
        new CloudEvent(
            event.key() + "/" + event.activationNumber(),
            KeptEvents.SOURCE,
            EventType.PACK,
            event.key(),
            clock.instant()),
        event);
  }
}
