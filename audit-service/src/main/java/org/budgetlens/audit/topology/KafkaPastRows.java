package org.budgetlens.audit.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.budgetlens.contracts.event.Topic;
import org.jspecify.annotations.Nullable;

/** Reads with a consumer of its own, which exists only while there is something to read again. */
final class KafkaPastRows implements PastRows {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int MOST_RECORDS = 1_000;

  private final String servers;
  private @Nullable KafkaConsumer<byte[], byte[]> consumer;
  private long position = -1;

  KafkaPastRows(String servers) {
    this.servers = servers;
  }

  @Override
  public Batch read(int partition, long from, long until) {
    var place = new TopicPartition(Topic.CLASSIFIED_ROWS.topicName(), partition);
    KafkaConsumer<byte[], byte[]> reader = consumer;
    if (reader == null) {
      reader = open();
      reader.assign(List.of(place));
      consumer = reader;
    }
    if (position != from) {
      reader.seek(place, from);
    }
    var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
      if (record.offset() < until) {
        records.add(record);
      }
    }
    position = reader.position(place);
    long next = position;
    if (next >= until) {
      close();
    }
    return new Batch(records, next);
  }

  private KafkaConsumer<byte[], byte[]> open() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            servers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            MOST_RECORDS,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            4 << 20),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  @Override
  public void close() {
    KafkaConsumer<byte[], byte[]> reader = consumer;
    consumer = null;
    position = -1;
    if (reader != null) {
      reader.close();
    }
  }
}
