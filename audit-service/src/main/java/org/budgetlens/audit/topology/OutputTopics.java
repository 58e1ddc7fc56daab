package org.budgetlens.audit.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;

/** Sends every event to the topic of its type. */
final class OutputTopics implements TopicNameExtractor<String, byte[]> {
  @Override
  public String extract(String key, byte[] value, RecordContext context) {
    Header header = context.headers().lastHeader(CloudEvent.TYPE_HEADER);
    if (header == null) {
      throw new IllegalStateException("An event without a type: " + key);
    }
    EventType type = EventType.of(new String(header.value(), UTF_8)).orElseThrow();
    return switch (type) {
      case VIOLATION -> Topic.VIOLATIONS.topicName();
      case RECEIPT -> Topic.RECEIPTS.topicName();
      case DOCUMENT -> Topic.DOCUMENTS.topicName();
      case ROW,
          SEAL,
          CLASSIFIED_ROW,
          CLASSIFIED_SEAL,
          DECISION,
          PACK,
          CATALOG,
          CROSSWALK,
          CATALOG_GENERATION,
          JOURNAL ->
          throw new IllegalStateException("Audit publishes no " + type);
    };
  }
}
