package org.budgetlens.query.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;

/**
 * The publications of documents on {@code budget.rows}. The topic is read from its beginning: it
 * has no index by key, and redriving is rare.
 */
final class PublishedRows {
  private static final Duration POLL = Duration.ofMillis(200);

  /**
   * Where a publication lies.
   *
   * @param partition its partition
   * @param first offset of its first record
   * @param seal offset of its seal
   */
  record Range(TopicPartition partition, long first, long seal) {}

  private final Consumer<byte[], byte[]> consumer;

  PublishedRows(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** The last complete publication of each of these documents; those without one are left out. */
  Map<String, Range> find(Collection<String> documents) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topic.ROWS.topicName()).stream()
            .map(it -> new TopicPartition(it.topic(), it.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    var begun = new HashMap<String, Long>();
    var found = new HashMap<String, Range>();
    while (ends.entrySet().stream()
        .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        String key = key(record);
        if (documents.contains(key)) {
          long first = begun.computeIfAbsent(key, it -> record.offset());
          if (isSeal(record)) {
            var partition = new TopicPartition(record.topic(), record.partition());
            found.put(key, new Range(partition, first, record.offset()));
            begun.remove(key);
          }
        }
      }
    }
    return found;
  }

  /** Shows the records of a document's publication, in their order. */
  void forEach(
      String document,
      Range range,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> to) {
    consumer.assign(List.of(range.partition()));
    consumer.seek(range.partition(), range.first());
    while (consumer.position(range.partition()) <= range.seal()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() <= range.seal() && key(record).equals(document)) {
          to.accept(record);
        }
      }
    }
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), UTF_8);
  }

  private static boolean isSeal(ConsumerRecord<byte[], byte[]> record) {
    Header type = record.headers().lastHeader(CloudEvent.TYPE_HEADER);
    return type != null
        && type.value() != null
        && EventType.SEAL.ceType().equals(new String(type.value(), UTF_8));
  }
}
