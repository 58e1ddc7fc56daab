package org.budgetlens.query.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Shows documents that have waited too long for violations their receipt announces. */
@ApplicationScoped
class OverdueDocuments {
  private static final Logger LOG = Logger.getLogger(OverdueDocuments.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final ProjectionStore store;
  private final ProjectionSettings settings;
  private @Nullable Cancellable watch;

  OverdueDocuments(ProjectionStore store, ProjectionSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    watch =
        Multi.createFrom()
            .ticks()
            .every(INTERVAL)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(tick -> publish())
            .subscribe()
            .with(OverdueDocuments::report, failure -> LOG.error("No longer watching", failure));
  }

  void stop(@Observes ShutdownEvent event) {
    Cancellable running = watch;
    if (running != null) {
      running.cancel();
    }
  }

  private io.smallrye.mutiny.Uni<Integer> publish() {
    return store
        .publishOverdue(settings.patience())
        .onFailure()
        .recoverWithItem(0); // the database is away: the consumers report it
  }

  private static void report(int documents) {
    if (documents > 0) {
      LOG.warnf("Shown without all announced violations: documents=%d", documents);
    }
  }
}
