package org.budgetlens.query.stream;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.budgetlens.query.live.EventFilter;
import org.budgetlens.query.live.Frames;
import org.budgetlens.query.live.Placed;
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

  /** While the log is quiet nobody clears them, and every subscriber may ask for another place. */
  private static final int MOST_CHUNKS = 256;

  /** Who waits, and until when at most. */
  private record Sleeper(UniEmitter<? super Void> emitter, long latest) {}

  /** Subscribers with the same filter at the same place are sent the same bytes. */
  private record Place(Frames frames, StreamPosition position, EventFilter filter) {}

  private final EventLog log;
  private final StreamSettings settings;
  private final AtomicBoolean reading = new AtomicBoolean();
  private final AtomicBoolean again = new AtomicBoolean();
  private final AtomicLong growth = new AtomicLong();
  private final AtomicLong lives = new AtomicLong();
  private final Set<Sleeper> sleepers = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<Place, Frames.Chunk> chunks = new ConcurrentHashMap<>();
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
              this::pause,
              failure -> {
                LOG.debugf("Not read: log=%s reason=%s", log.eventName(), failure);
                reading.set(false); // the next poll tries again
              });
    }
  }

  /**
   * What a subscriber is sent next: from memory if it is there, else from the database; nothing if
   * there is nothing new.
   */
  Uni<Optional<Frames.Chunk>> after(StreamPosition position, Frames frames, EventFilter filter) {
    var place = new Place(frames, position, filter);
    Frames.Chunk made = chunks.get(place);
    if (made != null) {
      return Uni.createFrom().item(Optional.of(made));
    }
    RecentEvents kept = recent;
    Optional<List<Placed>> found =
        kept == null ? Optional.empty() : kept.after(position, settings.page());
    return found
        .map(events -> Uni.createFrom().item(shared(place, events)))
        .orElseGet(
            () ->
                log.after(position, settings.page())
                    .map(events -> Placed.after(position, events))
                    .map(
                        events ->
                            events.isEmpty()
                                ? Optional.empty()
                                : Optional.of(frames.of(events, filter))));
  }

  private Optional<Frames.Chunk> shared(Place place, List<Placed> events) {
    if (events.isEmpty()) {
      return Optional.empty();
    }
    Frames.Chunk chunk = place.frames().of(events, place.filter());
    if (chunks.size() >= MOST_CHUNKS) {
      chunks.clear();
    }
    chunks.put(place, chunk);
    return Optional.of(chunk);
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
    long latest = System.nanoTime() + patience.toNanos();
    return Uni.createFrom()
        .emitter(
            emitter -> {
              var sleeper = new Sleeper(emitter, latest);
              sleepers.add(sleeper);
              emitter.onTermination(() -> sleepers.remove(sleeper));
              if (growth.get() != since) {
                wake(sleeper);
              }
            });
  }

  /** Wakes whoever has waited long enough. To be called now and then. */
  void tick() {
    long now = System.nanoTime();
    for (Sleeper sleeper : sleepers) {
      if (sleeper.latest() - now <= 0) {
        wake(sleeper);
      }
    }
  }

  private void pause(boolean more) {
    if (more) {
      reading.set(false);
      read();
      return;
    }
    // What comes while subscribers are being served goes out together.
    Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(settings.pace())
        .subscribe()
        .with(
            rested -> {
              reading.set(false);
              if (again.get()) {
                read();
              }
            });
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
    chunks.clear();
    sleepers.forEach(this::wake);
  }

  /** A sleeper is woken once, by whoever takes it away. */
  private void wake(Sleeper sleeper) {
    if (sleepers.remove(sleeper)) {
      sleeper.emitter().complete(null);
    }
  }
}
