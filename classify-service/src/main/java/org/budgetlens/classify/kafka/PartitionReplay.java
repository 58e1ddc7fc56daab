package org.budgetlens.classify.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.budgetlens.classify.kafka.RowsPublisher.ReplayStep;
import org.budgetlens.classify.stage.ClassifyStage;
import org.budgetlens.classify.stage.Outgoing;
import org.budgetlens.classify.stage.PartitionState;
import org.budgetlens.classify.stage.PartitionState.Replay;
import org.budgetlens.classify.stage.ReplayQueue;
import org.budgetlens.classify.stage.ReplayQueue.ReplayDocument;
import org.budgetlens.contracts.catalog.YearRange;

/** The second reading of one partition, for one generation of catalogs. */
final class PartitionReplay implements AutoCloseable {
  /** Records of one transaction; a document is never divided, so it can be more. */
  private static final int STEP = 4_000;

  private static final long WAITING_BYTES = 128L * 1024 * 1024;
  private static final Duration POLL = Duration.ofMillis(50);

  private final int generation;
  private final TopicPartition partition;
  private final long switched;
  private final Consumer<byte[], byte[]> consumer;
  private final ClassifyStage stage;
  private final ReplayQueue queue;
  private long committed;

  private PartitionReplay(
      TopicPartition partition,
      PartitionState state,
      Replay replay,
      List<YearRange> affected,
      Consumer<byte[], byte[]> consumer,
      ClassifyStage stage) {
    this.partition = partition;
    this.generation = state.generation();
    this.switched = replay.switched();
    this.committed = replay.position();
    this.consumer = consumer;
    this.stage = stage;
    this.queue = new ReplayQueue(replay.position(), switched, affected, WAITING_BYTES);
  }

  /**
   * Begins where the partition's replay stands.
   *
   * @param consumer reads the partition; closed with this
   */
  static PartitionReplay begin(
      TopicPartition partition,
      PartitionState state,
      List<YearRange> affected,
      Consumer<byte[], byte[]> consumer,
      ClassifyStage stage) {
    Replay replay = Objects.requireNonNull(state.replay());
    consumer.assign(Set.of(partition));
    consumer.seek(partition, replay.position());
    return new PartitionReplay(partition, state, replay, affected, consumer, stage);
  }

  /** Whether this is the replay the partition's state speaks of. */
  boolean fits(PartitionState state) {
    Replay replay = state.replay();
    return replay != null
        && state.generation() == generation
        && replay.switched() == switched
        && replay.position() == committed;
  }

  /** Reads on if there is more to read and little waits; whether something was read. */
  boolean read(PartitionState state) {
    Replay replay = Objects.requireNonNull(state.replay());
    if (consumer.position(partition) >= replay.end() || (queue.isReady() && queue.size() > STEP)) {
      return false;
    }
    boolean any = false;
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(partition)) {
      if (record.offset() < replay.end()) {
        queue.add(new ReceivedRecord(record));
        any = true;
      }
    }
    if (consumer.position(partition) > replay.end()) {
      consumer.seek(partition, replay.end()); // the end may move on; read from there again
    }
    return any;
  }

  /** What is published next, and the state after it. */
  ReplayStep next(PartitionState state) {
    if (!fits(state)) {
      return new ReplayStep(List.of(), state);
    }
    var outgoing = new ArrayList<Outgoing>();
    Optional<ReplayDocument> document = queue.poll();
    while (document.isPresent()) {
      // A document that is open is on its way with this generation, or comes again after its seal.
      if (!state.isOpen(document.get().document())) {
        outgoing.addAll(stage.again(document.get().records(), generation));
      }
      document = outgoing.size() < STEP ? queue.poll() : Optional.empty();
    }
    Replay replay = Objects.requireNonNull(state.replay());
    boolean readAll = consumer.position(partition) >= replay.end();
    if (readAll && !state.awaitsSeals()) {
      queue.giveUp(open -> true); // their seals never came
    }
    if (readAll && !state.awaitsSeals() && queue.isEmpty()) {
      return new ReplayStep(outgoing, state.settledNow());
    }
    committed = queue.position();
    return new ReplayStep(outgoing, state.replayedTo(committed));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
