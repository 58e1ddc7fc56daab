package org.budgetlens.classify.stage;

import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.Topic;
import org.jspecify.annotations.Nullable;

/** What is published for a record. */
public sealed interface Outgoing {
  /**
   * An event.
   *
   * @param topic where it goes
   * @param key the key of the record it follows from
   * @param attributes its CloudEvents attributes
   * @param trace the trace context it carries on, null where there is none
   * @param payload its JSON
   */
  record Event(
      Topic topic, byte[] key, CloudEvent attributes, byte @Nullable [] trace, byte[] payload)
      implements Outgoing {
    /** The same event in another topic. */
    Event to(Topic other) {
      return new Event(other, key, attributes, trace, payload);
    }

    /** The same event as it is published again in a later generation of catalogs. */
    Event again(int generation) {
      var renewed =
          new CloudEvent(
              attributes.id() + "/g" + generation,
              attributes.source(),
              attributes.type(),
              attributes.subject(),
              attributes.time());
      return new Event(topic, key, renewed, trace, payload);
    }
  }

  /**
   * A record that could not be processed, set aside as it came.
   *
   * @param original the record
   * @param reason why
   * @param detail what exactly, for people
   */
  record DeadLetter(Incoming original, Reason reason, String detail) implements Outgoing {}

  /** Why a record could not be processed. */
  enum Reason {
    /** It has no key; rows and seals are keyed by document. */
    NO_KEY,
    /** It has no header {@code ce_type}. */
    NO_TYPE,
    /** Its type is neither a parsed row nor a seal. */
    UNEXPECTED_TYPE,
    /** Its value is not what its type says. */
    UNREADABLE,
    /** Its key is not the id of the document in its value. */
    FOREIGN_KEY,
    /** Reading its codes failed: a fault of this service. */
    FAILED
  }
}
