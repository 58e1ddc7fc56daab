package org.budgetlens.query.stream;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.budgetlens.query.live.LiveEvent;
import org.budgetlens.query.live.RecentEvents;
import org.budgetlens.query.live.StreamPosition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows a log: reads what is new once for all subscribers, and wakes them. A subscriber holds
 * nothing but a position, so a slow one costs no memory.
 */
final class LogTail {
  private static final Logger LOG = Logger.getLogger(LogTail.class);

  private final EventLog log;
  private final StreamSettings settings;
  private final AtomicBoolean reading = new AtomicBoolean();
  private final AtomicBoolean again = new AtomicBoolean();
  private final AtomicLong growth = new AtomicLong();
  private final AtomicLong lives = new AtomicLong();
  private final Set<UniEmitter<? super Void>> sleepers = ConcurrentHashMap.newKeySet();
  private volatile @Nullable RecentEvents recent;

  LogTail(EventLog log, StreamSettings settings) {
    this.log = log;
    this.settings = settings;
  }

  EventLog log() {
    return log;
  }

  /** Reads what is new. May be called at any time, by anyone. */
  void read() {
    again.set(true);
    if (reading.compareAndSet(false, true)) {
      again.set(false);
      readOn()
          .subscribe()
          .with(
              more -> pause(more),
              failure -> {
                LOG.debugf("Not read: log=%s reason=%s", log.eventName(), failure);
                reading.set(false); // the next poll tries again
              });
    }
  }

  /** Events after a position: from memory if they are there, else from the database. */
  Uni<List<LiveEvent>> after(StreamPosition position) {
    RecentEvents kept = recent;
    return kept == null
        ? log.after(position, settings.page())
        : kept.after(position, settings.page())
            .map(found -> Uni.createFrom().item(found))
            .orElseGet(() -> log.after(position, settings.page()));
  }

  /** Begins anew with another log: whoever follows the old one is sent away to come back. */
  void restart() {
    lives.incrementAndGet();
    recent = null;
    wake();
    read();
  }

  /** Which life of the log this is. */
  long life() {
    return lives.get();
  }

  /** How often the log has grown. */
  long growth() {
    return growth.get();
  }

  /** Done when the log has grown since, or when nothing has happened for this long. */
  Uni<Void> grown(long since, Duration patience) {
    return Uni.createFrom()
        .<Void>emitter(
            sleeper -> {
              sleepers.add(sleeper);
              sleeper.onTermination(() -> sleepers.remove(sleeper));
              if (growth.get() != since) {
                sleeper.complete(null);
              }
            })
        .ifNoItem()
        .after(patience)
        .recoverWithItem(() -> null)
        .replaceWithVoid();
  }

  private void pause(boolean more) {
    reading.set(false);
    if (more || again.get()) {
      read();
    }
  }

  private Uni<Boolean> readOn() {
    RecentEvents kept = recent;
    if (kept == null) {
      return log.end()
          .map(
              end -> {
                recent = new RecentEvents(settings.recent(), end);
                wake();
                return true;
              });
    }
    return log.after(kept.end(), settings.page())
        .map(
            events -> {
              kept.append(events);
              if (!events.isEmpty()) {
                wake();
              }
              return events.size() == settings.page();
            });
  }

  private void wake() {
    growth.incrementAndGet();
    List.copyOf(sleepers).forEach(sleeper -> sleeper.complete(null));
    // A sleeper removes itself when it is done.
  }
}
