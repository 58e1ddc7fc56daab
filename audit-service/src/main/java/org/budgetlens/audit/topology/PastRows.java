package org.budgetlens.audit.topology;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads what stands on a topic once more. */
interface PastRows extends AutoCloseable {
  /**
   * Some records, in order.
   *
   * @param records what stands there; may be empty, although there is more
   * @param next where to go on
   */
  record Batch(List<ConsumerRecord<byte[], byte[]>> records, long next) {}

  /** Reads on from an offset, not beyond another. */
  Batch read(TopicPartition topic, long from, long until);

  @Override
  void close();
}
