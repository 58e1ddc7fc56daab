package org.budgetlens.audit.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;

/** Reads every document that stands on {@code budget.rows.classified} now. */
@ApplicationScoped
class StoredRows {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, Object> kafka;
  private final Clock clock = Clock.systemUTC();

  StoredRows(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = Map.copyOf(kafka);
  }

  /**
   * Shows all of them to a trial, one partition after the other.
   *
   * @param patience how long it may take
   * @return whether all were read in that time
   */
  boolean readInto(PackTrial trial, Duration patience) {
    Instant end = clock.instant().plus(patience);
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.CLASSIFIED_ROWS.topicName()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      for (TopicPartition partition : partitions) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long last = ends.getOrDefault(partition, 0L);
        while (consumer.position(partition) < last) {
          if (clock.instant().isAfter(end)) {
            return false;
          }
          consumer.poll(POLL).forEach(record -> show(record, trial));
        }
      }
      return true;
    }
  }

  private static void show(ConsumerRecord<byte[], byte[]> record, PackTrial trial) {
    Header header = record.headers().lastHeader(CloudEvent.TYPE_HEADER);
    String type = header == null ? "" : new String(header.value(), UTF_8);
    try {
      if (type.equals(EventType.CLASSIFIED_ROW.ceType())) {
        trial.row(EventJson.read(record.value(), EventType.CLASSIFIED_ROW, BudgetRow.class));
      } else if (type.equals(EventType.CLASSIFIED_SEAL.ceType())) {
        trial.seal(EventJson.read(record.value(), EventType.CLASSIFIED_SEAL, DocumentSeal.class));
      }
    } catch (UncheckedIOException | IllegalArgumentException e) {
      // Set aside when it came; its document lacks a row and is not tried.
      return;
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    var settings = new HashMap<>(kafka);
    settings.keySet().retainAll(ConsumerConfig.configNames());
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
