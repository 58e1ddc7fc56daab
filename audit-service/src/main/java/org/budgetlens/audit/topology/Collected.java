package org.budgetlens.audit.topology;

import org.jspecify.annotations.Nullable;

/** What comes out of collecting rows: audits, and records that could not be processed. */
sealed interface Collected {
  /** For the keeper of the slot. */
  record Result(SlotEvent event) implements Collected {}

  /** Of a draft: for whoever asked for its check, and nobody else. */
  record Answer(SlotEvent.OfAudit event) implements Collected {}

  /** A record as it came; the reason stands in the headers. */
  record DeadLetter(byte @Nullable [] key, byte @Nullable [] value) implements Collected {}
}
