package org.budgetlens.operations.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.journal.JournalEntry;

/** An entry as it lies on the topic. */
public final class JournalRecord {
  private JournalRecord() {}

  /** The record of an entry. */
  public static ProducerRecord<byte[], byte[]> of(JournalEntry entry) {
    var record =
        new ProducerRecord<>(
            Topic.JOURNAL.topicName(), entry.id().getBytes(UTF_8), EventJson.write(entry));
    String id = entry.id() + (entry.status() == null ? "/asked" : "/answered");
    new CloudEvent(id, "/budgetlens/" + entry.service(), EventType.JOURNAL, entry.id(), entry.at())
        .headers()
        .forEach(record.headers()::add);
    return record;
  }

  /** The entry with the number of its details in their place. */
  static JournalEntry withoutDetails(JournalEntry entry) {
    return new JournalEntry(
        entry.id(),
        entry.at(),
        entry.service(),
        entry.actor(),
        entry.verified(),
        entry.roles(),
        entry.department(),
        entry.client(),
        entry.method(),
        entry.path(),
        entry.status(),
        Map.of("leftOut", Integer.toString(entry.details().size())));
  }
}
