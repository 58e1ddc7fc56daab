package org.budgetlens.operations.lag;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Measures how far a group is behind on a topic, from outside: by its committed offsets and the
 * records themselves. So it is right as well while the group's consumers are stuck or gone.
 */
final class GroupLag {
  private static final long PATIENCE_SECONDS = 10;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int POLLS = 4;

  private final Admin admin;
  private final Consumer<byte[], byte[]> consumer;
  private final Clock clock;
  private final Map<TopicPartition, Behind> onlyMarks = new HashMap<>();

  /**
   * A measurement.
   *
   * @param consumer of no group, reads committed records from where it is told
   */
  GroupLag(Admin admin, Consumer<byte[], byte[]> consumer, Clock clock) {
    this.admin = admin;
    this.consumer = consumer;
    this.clock = clock;
  }

  /** Age in seconds of the oldest record the group has not handled; 0 if it has handled all. */
  double secondsOf(String topic, String group)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, Behind> behind = behind(topic, group);
    if (behind.isEmpty()) {
      return 0;
    }
    long now = clock.millis();
    consumer.assign(behind.keySet());
    behind.forEach((partition, gap) -> consumer.seek(partition, gap.committed()));
    var oldest = new HashMap<TopicPartition, Long>();
    for (int i = 0; i < POLLS && oldest.size() < behind.size(); i++) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        oldest.putIfAbsent(new TopicPartition(topic, record.partition()), record.timestamp());
      }
      consumer.pause(oldest.keySet());
    }
    behind.forEach(
        (partition, gap) -> {
          if (!oldest.containsKey(partition) && consumer.position(partition) >= gap.end()) {
            onlyMarks.put(partition, gap);
          }
        });
    consumer.unsubscribe();
    return oldest.values().stream()
        .mapToDouble(timestamp -> Math.max(0, now - timestamp) / 1000.0)
        .max()
        .orElse(0);
  }

  private Map<TopicPartition, Behind> behind(String topic, String group)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin
            .listConsumerGroupOffsets(group)
            .partitionsToOffsetAndMetadata()
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    var specs = new HashMap<TopicPartition, OffsetSpec>();
    var starts = new HashMap<TopicPartition, OffsetSpec>();
    for (var info : consumer.partitionsFor(topic)) {
      specs.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest());
      starts.put(new TopicPartition(topic, info.partition()), OffsetSpec.earliest());
    }
    var ends = offsets(specs);
    starts.keySet().removeIf(partition -> committed.get(partition) != null);
    var begins = starts.isEmpty() ? Map.<TopicPartition, Long>of() : offsets(starts);
    var behind = new HashMap<TopicPartition, Behind>();
    ends.forEach(
        (partition, end) -> {
          OffsetAndMetadata known = committed.get(partition);
          long next = known == null ? begins.getOrDefault(partition, 0L) : known.offset();
          var gap = new Behind(next, end);
          if (gap.isPossible() && !gap.equals(onlyMarks.get(partition))) {
            behind.put(partition, gap);
          }
        });
    return behind;
  }

  private Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetSpec> specs)
      throws InterruptedException, ExecutionException, TimeoutException {
    var options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
    var found = admin.listOffsets(specs, options).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    var offsets = new HashMap<TopicPartition, Long>();
    found.forEach((partition, info) -> offsets.put(partition, info.offset()));
    return offsets;
  }
}
