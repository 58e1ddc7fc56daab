package org.budgetlens.audit.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.testing.Event;

/** The past of a topology that runs without a broker: everything that was sent, a few at a time. */
final class RememberedRows implements PastRows {
  private static final int FEW = 3;

  private final Map<String, List<ConsumerRecord<byte[], byte[]>>> topics = new HashMap<>();

  void remember(Event event) {
    remember(Topic.CLASSIFIED_ROWS, event);
  }

  void remember(Topic topic, Event event) {
    List<ConsumerRecord<byte[], byte[]>> records = records(topic.topicName());
    var headers = new RecordHeaders();
    event.headers().forEach(headers::add);
    records.add(
        new ConsumerRecord<>(
            topic.topicName(),
            0,
            records.size(),
            0L,
            TimestampType.CREATE_TIME,
            -1,
            -1,
            event.key().getBytes(java.nio.charset.StandardCharsets.UTF_8),
            event.value(),
            headers,
            Optional.empty()));
  }

  @Override
  public Batch read(TopicPartition topic, long from, long until) {
    List<ConsumerRecord<byte[], byte[]>> records = records(topic.topic());
    long end = Math.min(Math.min(from + FEW, until), records.size());
    return new Batch(List.copyOf(records.subList((int) from, (int) end)), end);
  }

  private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    return topics.computeIfAbsent(topic, it -> new ArrayList<>());
  }

  @Override
  public void close() {}
}
