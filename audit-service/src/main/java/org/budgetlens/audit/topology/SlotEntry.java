package org.budgetlens.audit.topology;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.budgetlens.audit.evaluate.Digest;
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.Violation;
import org.jspecify.annotations.Nullable;

/** A value of the slots' store. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SlotEntry.Newest.class, name = "newest"),
  @JsonSubTypes.Type(value = SlotEntry.Known.class, name = "violation"),
  @JsonSubTypes.Type(value = SlotEntry.Decided.class, name = "decision"),
  @JsonSubTypes.Type(value = SlotEntry.Complete.class, name = "receipt"),
  @JsonSubTypes.Type(value = SlotEntry.Digested.class, name = "digest"),
  @JsonSubTypes.Type(value = SlotEntry.Printed.class, name = "cells")
})
sealed interface SlotEntry {
  /**
   * The newest publication heard of.
   *
   * @param revision its revision
   * @param generation the generation of catalogs it was classified with; null for 0
   * @param rank the rank of the packs it was audited with; null for 0
   */
  record Newest(int revision, @Nullable Integer generation, @Nullable Long rank)
      implements SlotEntry {}

  /** What a person decided last about a violation. */
  record Decided(Decision decision) implements SlotEntry {}

  /**
   * A violation.
   *
   * @param audit the last audit that showed it, or that found it gone
   * @param violation its state
   */
  record Known(String audit, Violation violation) implements SlotEntry {}

  /**
   * What a slot's newest revision gives to other documents.
   *
   * @param digest what they are held against
   */
  record Digested(Digest digest) implements SlotEntry {}

  /**
   * What a revision prints.
   *
   * @param revision the revision
   * @param cells its amounts
   */
  record Printed(int revision, PackedCells cells) implements SlotEntry {}

  /** The receipt of a complete audit. */
  record Complete(Receipt receipt) implements SlotEntry {}
}
