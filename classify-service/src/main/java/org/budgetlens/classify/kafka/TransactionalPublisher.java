package org.budgetlens.classify.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.budgetlens.classify.stage.Outgoing;

/** Publishes records and commits the offsets they follow from in one transaction. */
final class TransactionalPublisher implements AutoCloseable {
  private final Producer<byte[], byte[]> producer;

  /**
   * Takes over the producer's transactional id: a transaction left open by a predecessor is ended,
   * and the predecessor, if it still runs, can publish no more.
   */
  TransactionalPublisher(Producer<byte[], byte[]> producer) {
    this.producer = producer;
    try {
      producer.initTransactions();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Publishes all or nothing. After a failure it is unknown which; this publisher is then of no
   * further use and must be closed, and its successor finds the transaction ended.
   */
  void publish(
      List<Outgoing> outgoing,
      Map<TopicPartition, OffsetAndMetadata> offsets,
      ConsumerGroupMetadata membership) {
    producer.beginTransaction();
    for (Outgoing event : outgoing) {
      var unused = producer.send(ProducerRecords.of(event)); // a failure surfaces in the commit
    }
    producer.sendOffsetsToTransaction(offsets, membership);
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO); // whatever is still open is aborted by the successor
  }
}
