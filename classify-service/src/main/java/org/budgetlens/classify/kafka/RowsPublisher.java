package org.budgetlens.classify.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.budgetlens.classify.generation.CatalogBook;
import org.budgetlens.classify.kafka.PartitionLeases.Lease;
import org.budgetlens.classify.kafka.Progress.Position;
import org.budgetlens.classify.stage.ClassifyStage;
import org.budgetlens.classify.stage.Drafts;
import org.budgetlens.classify.stage.Outgoing;
import org.budgetlens.classify.stage.PartitionState;
import org.budgetlens.classify.stage.UnknownGenerationException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what the stage makes of a batch, exactly once. After a failure the clients are made
 * anew and the broker is asked how far the partitions are, for a transaction whose commit was not
 * confirmed may have been committed.
 */
@ApplicationScoped
class RowsPublisher {
  private final ClassifyStage stage;
  private final CatalogBook book;
  private final PartitionLeases leases;
  private final KafkaClients clients;
  private @Nullable Connection connection;
  private boolean closed;

  RowsPublisher(
      ClassifyStage stage,
      CatalogBook book,
      @Identifier("rows") PartitionLeases leases,
      KafkaClients clients) {
    this.stage = stage;
    this.book = book;
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
    } catch (UnknownGenerationException e) {
      throw e; // nothing was begun
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
            PartitionState state = upToDate(lease, before);
            ClassifyStage.Step step = stage.apply(state, unpublished);
            outgoing.addAll(
                carriesDrafts(lease) ? Drafts.outgoing(step.outgoing()) : step.outgoing());
            positions.put(
                lease, new Position(unpublished.getLast().consumed().offset() + 1, step.state()));
          }
        });
    if (!positions.isEmpty()) {
      commit(current, outgoing, positions);
    }
  }

  /** The partition's state, switched to the newest generation of catalogs. */
  private PartitionState upToDate(Lease lease, Position position) {
    PartitionState state = position.state();
    int newest = book.newest();
    if (state.generation() > newest) {
      throw new UnknownGenerationException(state.generation());
    }
    if (state.generation() == newest) {
      return state;
    }
    boolean affectsAny =
        !carriesDrafts(lease) && !book.library().affected(state.settled(), newest).isEmpty();
    return state.switchedTo(newest, position.offset(), affectsAny);
  }

  /**
   * Switches every partition held to the newest generation, also those nothing is published to.
   *
   * @return the partitions with what they have left to replay
   */
  Map<Lease, Position> switchHeld() {
    return locked(
        current -> {
          List<Lease> held = leases.held();
          current.progress().require(Set.copyOf(held));
          var switched = new HashMap<Lease, Position>();
          var replaying = new HashMap<Lease, Position>();
          for (Lease lease : held) {
            Position before = current.progress().of(lease);
            Position after = new Position(before.offset(), upToDate(lease, before));
            if (!after.equals(before)) {
              switched.put(lease, after);
            }
            if (!after.state().isSettled()) {
              replaying.put(lease, after);
            }
          }
          if (!switched.isEmpty()) {
            commit(current, List.of(), switched);
          }
          return replaying;
        },
        Map.of());
  }

  /**
   * Takes a replay one step further, if the partition is still held and nothing else has happened
   * to its replay in the meantime.
   *
   * @param next what is published, and the state after it, given the state before it
   * @return where the partition stands then; empty where it is no longer held
   */
  Optional<Position> replay(Lease lease, Function<Position, ReplayStep> next) {
    return locked(
        current -> {
          if (!leases.held().contains(lease)) {
            return Optional.empty();
          }
          current.progress().require(Set.of(lease));
          Position before = current.progress().of(lease);
          ReplayStep step = next.apply(before);
          var after = new Position(before.offset(), step.state());
          if (!after.equals(before)) {
            commit(current, step.outgoing(), Map.of(lease, after));
          }
          return Optional.of(after);
        },
        Optional.empty());
  }

  private <T> T locked(Function<Connection, T> work, T whenClosed) {
    leases.lock().lock();
    try {
      return closed ? whenClosed : work.apply(connected());
    } catch (UnknownGenerationException e) {
      throw e; // nothing was begun
    } catch (RuntimeException e) {
      disconnect();
      throw e;
    } finally {
      leases.lock().unlock();
    }
  }

  private void commit(Connection current, List<Outgoing> outgoing, Map<Lease, Position> positions) {
    long started = System.nanoTime();
    current.publisher().publish(outgoing, toCommit(positions), leases.membership());
    PublishedMeters.count(outgoing, started);
    current.progress().published(positions);
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

  private static boolean carriesDrafts(Lease lease) {
    return Drafts.areIn(lease.partition().topic());
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

  /**
   * A step of a replay.
   *
   * @param outgoing what is published
   * @param state the partition's state after it
   */
  record ReplayStep(List<Outgoing> outgoing, PartitionState state) {}

  /** The clients between two failures, with what they know. */
  private record Connection(
      TransactionalPublisher publisher, CommittedOffsets committed, Progress progress) {}
}
