package org.budgetlens.classify.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.budgetlens.classify.generation.CatalogBook;
import org.budgetlens.classify.generation.CatalogClients;
import org.budgetlens.classify.kafka.PartitionLeases.Lease;
import org.budgetlens.classify.kafka.Progress.Position;
import org.budgetlens.classify.stage.ClassifyStage;
import org.budgetlens.classify.stage.PartitionState;
import org.budgetlens.classify.stage.UnknownGenerationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes documents again that newer catalogs affect, in the partitions this instance holds,
 * between the batches of live records. How far it is stands in each partition's committed state, so
 * nothing is lost or done twice when the instance is killed or the partition moves.
 */
@ApplicationScoped
class Replayer {
  private static final Logger LOG = Logger.getLogger(Replayer.class);

  private final RowsPublisher publisher;
  private final ClassifyStage stage;
  private final CatalogBook book;
  private final CatalogClients clients;
  private final ClassifySettings settings;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Map<Lease, PartitionReplay> running = new HashMap<>();
  private @Nullable Thread worker;

  Replayer(
      RowsPublisher publisher,
      ClassifyStage stage,
      CatalogBook book,
      CatalogClients clients,
      ClassifySettings settings) {
    this.publisher = publisher;
    this.stage = stage;
    this.book = book;
    this.clients = clients;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    worker = Thread.ofPlatform().name("classify-replay").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    Thread thread = worker;
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
    }
  }

  private void run() {
    Duration pause = settings.retryDelay();
    while (!stopsWithin(pause)) {
      try {
        pause = round() ? Duration.ZERO : settings.retryDelay();
      } catch (UnknownGenerationException e) {
        closeAll();
        pause = settings.retryDelay();
      } catch (RuntimeException e) {
        LOG.warnf("replay interrupted, trying again: %s", e);
        LOG.debug("The failure", e);
        closeAll();
        pause = settings.retryMaximum();
      }
    }
    closeAll();
  }

  /** One step of every partition's replay; whether any of them got further. */
  private boolean round() {
    if (!book.isLoaded()) {
      return false;
    }
    Map<Lease, Position> replaying = publisher.switchHeld();
    running.entrySet().removeIf(replay -> isOver(replay, replaying));
    boolean further = false;
    for (Map.Entry<Lease, Position> entry : replaying.entrySet()) {
      PartitionReplay replay =
          running.computeIfAbsent(entry.getKey(), lease -> begin(lease, entry.getValue().state()));
      further |= step(entry.getKey(), replay, entry.getValue());
    }
    return further;
  }

  private boolean step(Lease lease, PartitionReplay replay, Position position) {
    if (!replay.fits(position.state())) {
      replay.close();
      running.remove(lease);
      return true; // begins anew in the next round
    }
    boolean read = replay.read(position.state());
    Optional<Position> after = publisher.replay(lease, current -> replay.next(current.state()));
    boolean moved = after.isPresent() && !after.get().state().equals(position.state());
    if (after.isPresent() && after.get().state().isSettled()) {
      LOG.infof(
          "partition=%d settled generation=%d",
          lease.partition().partition(), after.get().state().generation());
    }
    return read || moved;
  }

  private PartitionReplay begin(Lease lease, PartitionState state) {
    return PartitionReplay.begin(
        lease.partition(),
        state,
        book.library().affected(state.settled(), state.generation()),
        clients.consumer(),
        stage);
  }

  private static boolean isOver(
      Map.Entry<Lease, PartitionReplay> replay, Map<Lease, Position> replaying) {
    boolean over = !replaying.containsKey(replay.getKey());
    if (over) {
      replay.getValue().close();
    }
    return over;
  }

  private void closeAll() {
    running.values().forEach(PartitionReplay::close);
    running.clear();
  }

  private boolean stopsWithin(Duration pause) {
    try {
      return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
