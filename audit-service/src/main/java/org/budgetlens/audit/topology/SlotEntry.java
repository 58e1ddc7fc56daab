package org.budgetlens.audit.topology;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.Violation;

/** A value of the slots' store. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SlotEntry.Newest.class, name = "newest"),
  @JsonSubTypes.Type(value = SlotEntry.Known.class, name = "violation"),
  @JsonSubTypes.Type(value = SlotEntry.Complete.class, name = "receipt")
})
sealed interface SlotEntry {
  /** The newest revision heard of. */
  record Newest(int revision) implements SlotEntry {}

  /**
   * A violation.
   *
   * @param audit the last audit that showed it, or that found it gone
   * @param violation its state
   */
  record Known(String audit, Violation violation) implements SlotEntry {}

  /** The receipt of a complete audit. */
  record Complete(Receipt receipt) implements SlotEntry {}
}
