package org.budgetlens.audit.topology;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what stands on a partition of {@code budget.rows.classified} once more. */
interface PastRows extends AutoCloseable {
  /**
   * Some records, in order.
   *
   * @param records what stands there; may be empty, although there is more
   * @param next where to go on
   */
  record Batch(List<ConsumerRecord<byte[], byte[]>> records, long next) {}

  /** Reads on from an offset, not beyond another. */
  Batch read(int partition, long from, long until);

  @Override
  void close();
}
