package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.budgetlens.operations.meter.Meters;
import org.budgetlens.operations.meter.Stage;
import org.budgetlens.operations.trace.StageSpan;
import org.budgetlens.query.change.Batch;
import org.budgetlens.query.change.Change;
import org.budgetlens.query.change.Decoded.Readable;
import org.budgetlens.query.change.Decoded.Unreadable;
import org.budgetlens.query.change.Placed;
import org.jboss.logging.Logger;

/**
 * Takes batches from the topics to the store. A batch is done when everything in it is stored or
 * put aside with the reason; until then it is tried again, so that nothing is lost while database
 * or broker are away, and nothing waits for ever behind a record that no try can store.
 */
@ApplicationScoped
class Projector {
  private static final Logger LOG = Logger.getLogger(Projector.class);

  private final ProjectionStore store;
  private final DeadLetters deadLetters;
  private final ProjectionSettings settings;
  private final AtomicInteger busy = new AtomicInteger();

  Projector(ProjectionStore store, DeadLetters deadLetters, ProjectionSettings settings) {
    this.store = store;
    this.deadLetters = deadLetters;
    this.settings = settings;
  }

  /** Processes a batch. Does not fail. */
  Uni<Void> process(ConsumerRecords<String, byte[]> records) {
    var readable = new ArrayList<Delivery>();
    Uni<Void> aside = Uni.createFrom().voidItem();
    for (ConsumerRecord<String, byte[]> letter : records) {
      Delivery delivery = Delivery.of(letter);
      switch (delivery.decoded()) {
        case Readable ignored -> readable.add(delivery);
        case Unreadable(String reason) -> aside = aside.chain(() -> putAside(letter, reason));
      }
    }
    Uni<Void> putAside = aside;
    busy.incrementAndGet();
    long started = System.nanoTime();
    return store(readable)
        .invoke(() -> count(readable, started))
        .chain(() -> putAside)
        .eventually(busy::decrementAndGet);
  }

  private static void count(List<Delivery> stored, long startedNanos) {
    int rows = 0;
    for (Delivery delivery : stored) {
      switch (delivery.decoded()) {
        case Readable(Change.Row row) -> rows++;
        case Readable(Change.Seal(var seal)) ->
            StageSpan.ended(
                Stage.MATERIALISE, seal.document().id(), delivery.trace(), startedNanos);
        case Readable other -> {}
        case Unreadable unreadable -> {}
      }
    }
    Meters.rows(rows);
    Meters.batchSince(Stage.MATERIALISE, startedNanos);
  }

  /** Whether a batch is being written. */
  boolean isBusy() {
    return busy.get() > 0;
  }

  private Uni<Void> store(List<Delivery> deliveries) {
    if (deliveries.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<Batch> batches = Batch.inOrder(deliveries.stream().map(Projector::placed).toList());
    Positions reached = Positions.behind(deliveries.stream().map(Delivery::letter).toList());
    return untilDone(() -> store.write(batches, reached))
        .onFailure(StoreFailure::isRefusal)
        .recoverWithUni(refusal -> storeApart(deliveries, refusal));
  }

  /** Halves a batch that the database refuses until the refused record stands alone. */
  private Uni<Void> storeApart(List<Delivery> deliveries, Throwable refusal) {
    if (deliveries.size() == 1) {
      return putAside(deliveries.getFirst().letter(), "Not storable: " + refusal.getMessage());
    }
    int half = deliveries.size() / 2;
    return store(deliveries.subList(0, half))
        .chain(() -> store(deliveries.subList(half, deliveries.size())));
  }

  private Uni<Void> putAside(ConsumerRecord<String, byte[]> letter, String reason) {
    LOG.warnf(
        "Put aside: topic=%s partition=%d offset=%d key=%s reason=%s",
        letter.topic(), letter.partition(), letter.offset(), letter.key(), reason);
    return untilDone(() -> deadLetters.send(letter, reason));
  }

  private Uni<Void> untilDone(Supplier<Uni<Void>> step) {
    return Uni.createFrom()
        .deferred(step::get)
        .onFailure(failure -> !StoreFailure.isRefusal(failure))
        .invoke(failure -> LOG.warnf(failure, "Will be tried again: reason=%s", failure))
        .onFailure(failure -> !StoreFailure.isRefusal(failure))
        .retry()
        .withBackOff(settings.firstPause(), settings.longestPause())
        .indefinitely();
  }

  private static Placed<Change> placed(Delivery delivery) {
    return switch (delivery.decoded()) {
      case Readable(Change change) -> new Placed<>(delivery.position(), change);
      case Unreadable unreadable ->
          throw new IllegalStateException("Not a change: " + unreadable.reason());
    };
  }
}
