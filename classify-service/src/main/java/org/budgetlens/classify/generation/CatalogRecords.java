package org.budgetlens.classify.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.contracts.catalog.CatalogRecord;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.jspecify.annotations.Nullable;

/** Editions, crosswalks and generations as records of {@code budget.catalogs}. */
final class CatalogRecords {
  private static final String SOURCE = "/budgetlens/classify";

  private CatalogRecords() {}

  private static EventType type(CatalogRecord entry) {
    return switch (entry) {
      case CatalogEdition edition -> EventType.CATALOG;
      case Crosswalk crosswalk -> EventType.CROSSWALK;
      case CatalogGeneration generation -> EventType.CATALOG_GENERATION;
    };
  }

  static ProducerRecord<byte[], byte[]> write(CatalogRecord entry, Instant now) {
    String key = entry.key();
    var record =
        new ProducerRecord<>(
            Topic.CATALOGS.topicName(), key.getBytes(UTF_8), EventJson.write(entry));
    new CloudEvent(key, SOURCE, type(entry), key, now)
        .headers()
        .forEach((name, value) -> record.headers().add(name, value));
    return record;
  }

  /**
   * What a record holds; null for one that this version does not understand.
   *
   * @throws java.io.UncheckedIOException if it is not what its type says
   */
  static @Nullable CatalogRecord read(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(CloudEvent.TYPE_HEADER);
    if (header == null || record.value() == null) {
      return null;
    }
    EventType type = EventType.of(new String(header.value(), UTF_8)).orElse(null);
    return type == EventType.CATALOG
            || type == EventType.CROSSWALK
            || type == EventType.CATALOG_GENERATION
        ? (CatalogRecord) EventJson.read(record.value(), type)
        : null;
  }
}
