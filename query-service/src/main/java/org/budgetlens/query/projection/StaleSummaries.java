package org.budgetlens.query.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works summaries of an older version of this service out again, a few documents at a time. */
@ApplicationScoped
class StaleSummaries {
  private static final Logger LOG = Logger.getLogger(StaleSummaries.class);
  private static final int AT_ONCE = 20;

  private final ProjectionStore store;
  private final ProjectionSettings settings;
  private @Nullable Cancellable work;

  StaleSummaries(ProjectionStore store, ProjectionSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    work =
        Multi.createBy()
            .repeating()
            .uni(() -> store.refreshSummaries(AT_ONCE))
            .whilst(documents -> documents == AT_ONCE)
            .onFailure()
            .retry()
            .withBackOff(settings.firstPause(), settings.longestPause())
            .indefinitely()
            .collect()
            .asList()
            .subscribe()
            .with(StaleSummaries::report, failure -> LOG.error("Summaries not made", failure));
  }

  void stop(@Observes ShutdownEvent event) {
    Cancellable running = work;
    if (running != null) {
      running.cancel();
    }
  }

  private static void report(java.util.List<Integer> counts) {
    int documents = counts.stream().mapToInt(Integer::intValue).sum();
    if (documents > 0) {
      LOG.infof("Summaries made anew: documents=%d", documents);
    }
  }
}
