package org.budgetlens.audit.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.testing.Event;

/** The past of a topology that runs without a broker: everything that was sent, a few at a time. */
final class RememberedRows implements PastRows {
  private static final int FEW = 3;

  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

  void remember(Event event) {
    var headers = new RecordHeaders();
    event.headers().forEach(headers::add);
    records.add(
        new ConsumerRecord<>(
            Topic.CLASSIFIED_ROWS.topicName(),
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
  public Batch read(int partition, long from, long until) {
    long end = Math.min(Math.min(from + FEW, until), records.size());
    return new Batch(List.copyOf(records.subList((int) from, (int) end)), end);
  }

  @Override
  public void close() {}
}
