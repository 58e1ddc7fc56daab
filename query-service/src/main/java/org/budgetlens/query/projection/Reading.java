package org.budgetlens.query.projection;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.budgetlens.query.change.Decoded.Readable;
import org.budgetlens.query.change.Decoded.Unreadable;

/**
 * What came of reading the records of a poll.
 *
 * @param readable those that can be stored, in the order of their topics
 * @param refused those that cannot be read, now or later
 */
record Reading(List<Delivery> readable, List<Refused> refused) {
  /** A record that cannot be read, and why. */
  record Refused(ConsumerRecord<String, byte[]> letter, String reason) {}

  Reading {
    readable = List.copyOf(readable);
    refused = List.copyOf(refused);
  }

  static Reading of(Iterable<ConsumerRecord<String, byte[]>> records) {
    var readable = new ArrayList<Delivery>();
    var refused = new ArrayList<Refused>();
    for (ConsumerRecord<String, byte[]> letter : records) {
      Delivery delivery = Delivery.of(letter);
      switch (delivery.decoded()) {
        case Readable ignored -> readable.add(delivery);
        case Unreadable(String reason) -> refused.add(new Refused(letter, reason));
      }
    }
    return new Reading(readable, refused);
  }
}
