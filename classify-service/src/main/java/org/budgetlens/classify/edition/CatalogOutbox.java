package org.budgetlens.classify.edition;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.budgetlens.classify.generation.CatalogBook;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Prepares the database as soon as there is one, and from then on publishes what was decided there
 * and did not get onto the topic, because an instance was killed in between.
 */
@ApplicationScoped
class CatalogOutbox {
  private static final Logger LOG = Logger.getLogger(CatalogOutbox.class);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration ROUND = Duration.ofSeconds(10);

  private final Flyway flyway;
  private final Activations activations;
  private final CatalogBook book;
  private final CountDownLatch stopping = new CountDownLatch(1);

  CatalogOutbox(Flyway flyway, Activations activations, CatalogBook book) {
    this.flyway = flyway;
    this.activations = activations;
    this.book = book;
  }

  void start(@Observes StartupEvent event) {
    var unused = Thread.ofPlatform().name("classify-outbox").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  private void run() {
    boolean migrated = false;
    Duration pause = Duration.ZERO;
    while (!stopsWithin(pause)) {
      try {
        if (!migrated) {
          var unused = flyway.migrate();
          migrated = true;
        }
        if (book.isLoaded()) {
          activations.publish();
        }
        pause = book.isLoaded() ? ROUND : RETRY;
      } catch (RuntimeException e) {
        LOG.warnf("the catalog store does not answer, trying again: %s", e.getMessage());
        LOG.debug("The failure", e);
        pause = RETRY;
      }
    }
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
