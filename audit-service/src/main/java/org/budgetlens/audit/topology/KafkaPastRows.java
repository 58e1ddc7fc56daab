package org.budgetlens.audit.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads with a consumer of its own, which exists only while there is something to read again. */
final class KafkaPastRows implements PastRows {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int MOST_RECORDS = 1_000;
  private static final int MOST_BYTES = 4 << 20;

  private final Map<String, Object> settings;
  private @Nullable KafkaConsumer<byte[], byte[]> consumer;
  private long position = -1;

  /** Reads with these settings of the broker's clients. */
  KafkaPastRows(Map<String, Object> settings) {
    this.settings = Map.copyOf(settings);
  }

  @Override
  public Batch read(TopicPartition place, long from, long until) {
    KafkaConsumer<byte[], byte[]> reader = consumer;
    if (reader == null) {
      reader = open();
      consumer = reader;
    }
    if (!reader.assignment().contains(place)) {
      reader.assign(List.of(place));
      position = -1;
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
    var own = new HashMap<>(settings);
    own.keySet().retainAll(ConsumerConfig.configNames());
    own.remove(ConsumerConfig.GROUP_ID_CONFIG);
    own.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
    own.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_BYTES);
    return new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer());
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
