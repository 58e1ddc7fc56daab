package org.budgetlens.system.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.budgetlens.contracts.event.Topic;

/** Records that should not be where they are. */
final class Records {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Cluster cluster;

  Records(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Something in a topic that is no event at all. */
  void poison(Topic topic, Random random) {
    boolean keyed = random.nextBoolean();
    // The broker itself keeps records without a key out of compacted topics.
    boolean needsKey = "compact".equals(topic.settings().get("cleanup.policy"));
    byte[] key = keyed || needsKey ? ("poison-" + random.nextInt()).getBytes(UTF_8) : null;
    var record = new ProducerRecord<>(topic.topicName(), key, garbage(random));
    if (random.nextBoolean()) {
      record.headers().add("ce_type", "org.budgetlens.row.v1".getBytes(UTF_8));
    }
    publish(List.of(record));
  }

  private static byte[] garbage(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(200)];
    random.nextBytes(bytes);
    return random.nextBoolean() ? bytes : "{\"document\":".getBytes(UTF_8);
  }

  /** Everything a topic holds of one of its documents, once more. Empty topics stay empty. */
  void again(Topic topic, boolean backwards, Random random) {
    Map<String, List<ConsumerRecord<byte[], byte[]>>> byKey = committed(topic);
    if (byKey.isEmpty()) {
      return;
    }
    var keys = new ArrayList<>(byKey.keySet());
    List<ConsumerRecord<byte[], byte[]>> records = byKey.get(keys.get(random.nextInt(keys.size())));
    List<ConsumerRecord<byte[], byte[]>> ordered = backwards ? records.reversed() : records;
    publish(
        ordered.stream()
            .map(
                read ->
                    new ProducerRecord<>(
                        topic.topicName(), null, null, read.key(), read.value(), read.headers()))
            .toList());
  }

  private Map<String, List<ConsumerRecord<byte[], byte[]>>> committed(Topic topic) {
    var byKey = new LinkedHashMap<String, List<ConsumerRecord<byte[], byte[]>>>();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", cluster.bootstrapServers(), "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          // What somebody poisoned is no document.
          if (record.key() != null && record.key().length == 64) {
            byKey
                .computeIfAbsent(new String(record.key(), UTF_8), key -> new ArrayList<>())
                .add(record);
          }
        }
      }
    }
    return byKey;
  }

  private void publish(List<ProducerRecord<byte[], byte[]>> records) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            cluster.bootstrapServers(),
            "transactional.id",
            "fault-" + UUID.randomUUID());
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      records.forEach(producer::send);
      producer.commitTransaction();
    }
  }
}
