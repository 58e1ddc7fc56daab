package org.budgetlens.query.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the tails of all logs reading: at once when notified, and now and then in any case. */
@ApplicationScoped
class LogTails {
  private static final Logger LOG = Logger.getLogger(LogTails.class);

  /** Says that the tables were rebuilt: the log of documents counts anew. */
  private static final String REBUILT = "query_rebuilt";

  private static final int TICKS_OF_HEARTBEAT = 10;

  private final LogTail violations;
  private final LogTail documents;
  private final Notifications notifications;
  private final StreamSettings settings;
  private @Nullable Cancellable polling;
  private @Nullable Cancellable ticking;

  LogTails(Pool pool, ViolationLog violations, DocumentLog documents, StreamSettings settings) {
    this.violations = new LogTail(violations, settings);
    this.documents = new LogTail(documents, settings);
    Map<String, LogTail> byChannel =
        List.of(this.violations, this.documents).stream()
            .collect(Collectors.toMap(tail -> tail.log().channel(), Function.identity()));
    var channels = new java.util.HashSet<>(byChannel.keySet());
    channels.add(REBUILT);
    this.notifications =
        new Notifications(
            pool,
            channels,
            channel -> {
              if (channel.equals(REBUILT)) {
                this.documents.restart();
              }
              LogTail tail = byChannel.get(channel);
              if (tail != null) {
                tail.read();
              }
            });
    this.settings = settings;
  }

  LogTail violations() {
    return violations;
  }

  LogTail documents() {
    return documents;
  }

  void start(@Observes StartupEvent event) {
    poll();
    polling =
        Multi.createFrom()
            .ticks()
            .every(settings.poll())
            .onOverflow()
            .drop()
            .subscribe()
            .with(tick -> poll(), failure -> LOG.error("No longer polling", failure));
    ticking =
        Multi.createFrom()
            .ticks()
            .every(settings.heartbeat().dividedBy(TICKS_OF_HEARTBEAT))
            .onOverflow()
            .drop()
            .subscribe()
            .with(tick -> tick(), failure -> LOG.error("No more heartbeats", failure));
  }

  private void tick() {
    violations.tick();
    documents.tick();
  }

  private void poll() {
    notifications.listen();
    violations.read();
    documents.read();
  }

  void stop(@Observes ShutdownEvent event) {
    for (Cancellable running : new @Nullable Cancellable[] {polling, ticking}) {
      if (running != null) {
        running.cancel();
      }
    }
    notifications.close();
  }
}
