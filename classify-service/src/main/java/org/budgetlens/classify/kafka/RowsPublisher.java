package org.budgetlens.classify.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.budgetlens.classify.kafka.PartitionLeases.Lease;
import org.budgetlens.classify.kafka.Progress.Position;
import org.budgetlens.classify.stage.ClassifyStage;
import org.budgetlens.classify.stage.Outgoing;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what the stage makes of a batch, exactly once. After a failure the clients are made
 * anew and the broker is asked how far the partitions are, for a transaction whose commit was not
 * confirmed may have been committed.
 */
@ApplicationScoped
class RowsPublisher {
  private final ClassifyStage stage;
  private final PartitionLeases leases;
  private final KafkaClients clients;
  private @Nullable Connection connection;
  private boolean closed;

  RowsPublisher(
      ClassifyStage stage, @Identifier("rows") PartitionLeases leases, KafkaClients clients) {
    this.stage = stage;
    this.leases = leases;
    this.clients = clients;
  }

  /**
   * Publishes for the records of a batch whose partitions are still held and that have not been
   * published for. Nothing happens after {@link #close()}.
   *
   * @param readIn the group's generation the batch was read in
   * @throws RuntimeException if it is unknown whether it was published; to be called again
   */
  void publish(ConsumerRecords<byte[], byte[]> batch, int readIn) {
    leases.lock().lock();
    try {
      if (closed) {
        return;
      }
      publishWith(connected(), heldPartitions(batch, readIn));
    } catch (RuntimeException e) {
      disconnect();
      throw e;
    } finally {
      leases.lock().unlock();
    }
  }

  /** Connects if it is not connected, so that a predecessor's open transaction ends. */
  void connect() {
    leases.lock().lock();
    try {
      if (!closed) {
        var unused = connected();
      }
    } finally {
      leases.lock().unlock();
    }
  }

  /** Publishes nothing from now on. A transaction under way is waited for. */
  void close() {
    leases.lock().lock();
    try {
      closed = true;
      disconnect();
    } finally {
      leases.lock().unlock();
    }
  }

  private void publishWith(
      Connection current, Map<Lease, List<ConsumerRecord<byte[], byte[]>>> held) {
    current.progress().require(held.keySet());
    var outgoing = new ArrayList<Outgoing>();
    var positions = new HashMap<Lease, Position>();
    held.forEach(
        (lease, records) -> {
          Position before = current.progress().of(lease);
          List<ReceivedRecord> unpublished =
              records.stream()
                  .filter(record -> record.offset() >= before.offset())
                  .map(ReceivedRecord::new)
                  .toList();
          if (!unpublished.isEmpty()) {
            ClassifyStage.Step step = stage.apply(before.open(), unpublished);
            outgoing.addAll(step.outgoing());
            positions.put(
                lease, new Position(unpublished.getLast().consumed().offset() + 1, step.open()));
          }
        });
    if (!positions.isEmpty()) {
      current.publisher().publish(outgoing, toCommit(positions), leases.membership());
      current.progress().published(positions);
    }
  }

  private Map<Lease, List<ConsumerRecord<byte[], byte[]>>> heldPartitions(
      ConsumerRecords<byte[], byte[]> batch, int readIn) {
    var held = new LinkedHashMap<Lease, List<ConsumerRecord<byte[], byte[]>>>();
    for (TopicPartition partition : batch.partitions()) {
      Optional<Lease> lease = leases.lease(partition, readIn);
      lease.ifPresent(current -> held.put(current, batch.records(partition)));
    }
    return held;
  }

  private static Map<TopicPartition, OffsetAndMetadata> toCommit(Map<Lease, Position> positions) {
    var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
    positions.forEach((lease, position) -> offsets.put(lease.partition(), position.toCommit()));
    return offsets;
  }

  private Connection connected() {
    Connection current = connection;
    if (current == null) {
      TransactionalPublisher publisher = clients.publisher();
      CommittedOffsets committed = clients.committedOffsets();
      current = new Connection(publisher, committed, new Progress(committed));
      connection = current;
    }
    return current;
  }

  private void disconnect() {
    Connection current = connection;
    connection = null;
    if (current != null) {
      current.publisher().close();
      current.committed().close();
    }
  }

  /** The clients between two failures, with what they know. */
  private record Connection(
      TransactionalPublisher publisher, CommittedOffsets committed, Progress progress) {}
}
