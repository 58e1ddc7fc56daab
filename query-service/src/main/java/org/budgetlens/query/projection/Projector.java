package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final Persistence persistence;
  private final Vertx vertx;
  private final AtomicInteger busy = new AtomicInteger();

  Projector(ProjectionStore store, DeadLetters deadLetters, Persistence persistence, Vertx vertx) {
    this.store = store;
    this.deadLetters = deadLetters;
    this.persistence = persistence;
    this.vertx = vertx;
  }

  /** Processes a batch. Does not fail. */
  Uni<Void> process(ConsumerRecords<String, byte[]> records) {
    busy.incrementAndGet();
    long started = System.nanoTime();
    return work(() -> Reading.of(records))
        .chain(reading -> process(reading, started))
        .eventually(busy::decrementAndGet);
  }

  private Uni<Void> process(Reading reading, long startedNanos) {
    return persistence
        .write(reading.readable(), this::write, this::putAside)
        .invoke(() -> count(reading.readable(), startedNanos))
        .chain(() -> putAside(reading.refused()));
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

  /** Reads and reckons beside the threads that talk to broker and database. */
  private <T> Uni<T> work(Callable<T> reckoning) {
    return vertx.executeBlocking(reckoning, false);
  }

  private Uni<Void> putAside(List<Reading.Refused> refused) {
    Uni<Void> aside = Uni.createFrom().voidItem();
    for (Reading.Refused letter : refused) {
      aside = aside.chain(() -> putAside(letter.letter(), letter.reason()));
    }
    return aside;
  }

  private Uni<Void> write(List<Delivery> deliveries) {
    return work(() -> prepared(deliveries))
        .chain(batches -> persistence.untilDone(() -> store.write(batches)));
  }

  /** Every part with its own positions: a service may be killed between two of them. */
  private static List<PreparedBatch> prepared(List<Delivery> deliveries) {
    var prepared = new ArrayList<PreparedBatch>();
    int begin = 0;
    for (Batch batch : Batch.inOrder(deliveries.stream().map(Projector::placed).toList())) {
      int end = begin + batch.changes();
      var letters = deliveries.subList(begin, end).stream().map(Delivery::letter).toList();
      prepared.add(PreparedBatch.of(batch, Positions.behind(letters)));
      begin = end;
    }
    return prepared;
  }

  private Uni<Void> putAside(Delivery delivery, Throwable refusal) {
    return putAside(delivery.letter(), "Not storable: " + refusal.getMessage());
  }

  private Uni<Void> putAside(ConsumerRecord<String, byte[]> letter, String reason) {
    LOG.warnf(
        "Put aside: topic=%s partition=%d offset=%d key=%s reason=%s",
        letter.topic(), letter.partition(), letter.offset(), letter.key(), reason);
    return persistence.untilDone(() -> deadLetters.send(letter, reason));
  }

  private static Placed<Change> placed(Delivery delivery) {
    return switch (delivery.decoded()) {
      case Readable(Change change) -> new Placed<>(delivery.position(), change);
      case Unreadable unreadable ->
          throw new IllegalStateException("Not a change: " + unreadable.reason());
    };
  }
}
