package org.budgetlens.query.journal;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.journal.JournalEntry;

/** Reads the journal backwards from its topic, a stretch at a time. Blocking. */
@ApplicationScoped
class JournalReader {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** An entry may reach the topic this long after it was made: ingest keeps some until it can. */
  private static final Duration DELAY = Duration.ofDays(1);

  private static final int STRETCH = 2_000;

  private final Map<String, Object> kafka;

  JournalReader(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  /** The newest requests that are wanted and were not asked after an instant. */
  JournalPage newest(Instant to, int limit, Predicate<JournalEntry> wanted) {
    try (var consumer =
        new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.JOURNAL.topicName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
      Map<TopicPartition, Long> ends = ends(consumer, partitions, to);
      var found = new ArrayList<JournalEntry>();
      boolean more = false;
      for (TopicPartition partition : partitions) {
        long begin = begins.getOrDefault(partition, 0L);
        long end = ends.getOrDefault(partition, begin);
        Set<String> requests = new HashSet<>();
        while (end > begin && requests.size() <= limit) {
          long start = Math.max(begin, end - STRETCH);
          for (JournalEntry entry : read(consumer, partition, start, end)) {
            if (wanted.test(entry)) {
              found.add(entry);
              if (!entry.at().isAfter(to)) {
                requests.add(entry.id());
              }
            }
          }
          end = start;
        }
        more |= end > begin;
      }
      return JournalPage.of(found, to, limit, more);
    }
  }

  private static Map<TopicPartition, Long> ends(
      Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Instant to) {
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
    var times = new HashMap<TopicPartition, Long>();
    partitions.forEach(partition -> times.put(partition, to.plus(DELAY).toEpochMilli()));
    consumer
        .offsetsForTimes(times)
        .forEach(
            (TopicPartition partition, OffsetAndTimestamp later) -> {
              if (later != null) {
                ends.put(partition, later.offset());
              }
            });
    return ends;
  }

  private static List<JournalEntry> read(
      Consumer<byte[], byte[]> consumer, TopicPartition partition, long start, long end) {
    var entries = new ArrayList<JournalEntry>();
    consumer.assign(List.of(partition));
    consumer.seek(partition, start);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (consumer.position(partition) < end) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The journal's topic does not answer");
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < end) {
          entry(record, entries);
        }
      }
    }
    return entries;
  }

  /** What is no entry was not written by any service; it does not hide the others. */
  private static void entry(ConsumerRecord<byte[], byte[]> record, List<JournalEntry> entries) {
    try {
      entries.add(EventJson.read(record.value(), EventType.JOURNAL, JournalEntry.class));
    } catch (UncheckedIOException | IllegalArgumentException | NullPointerException e) {
      // left out
    }
  }

  private Map<String, Object> settings() {
    var settings = new HashMap<>(kafka);
    settings.keySet().retainAll(ConsumerConfig.configNames());
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return settings;
  }
}
