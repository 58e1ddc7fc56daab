package org.budgetlens.query.live;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The newest events of a log, which all subscribers that keep up read from memory. Whoever is
 * further behind reads from the database until he is here. Safe for use by several threads.
 */
public final class RecentEvents {
  /** An event, and what a reader has who has read the log up to it. */
  private record Entry(LiveEvent event, StreamPosition position) {}

  private final int capacity;
  private final Deque<Entry> events = new ArrayDeque<>();
  private StreamPosition base;
  private StreamPosition end;

  /**
   * Begins at a position.
   *
   * @param capacity how many events are kept
   */
  public RecentEvents(int capacity, StreamPosition start) {
    this.capacity = capacity;
    this.base = start;
    this.end = start;
  }

  /** The position after the newest event. */
  public synchronized StreamPosition end() {
    return end;
  }

  /** Adds events in the order of the log. */
  public synchronized void append(List<LiveEvent> newest) {
    for (LiveEvent event : newest) {
      if (end.has(event.partition(), event.offset())) {
        continue;
      }
      end = end.after(event.partition(), event.offset());
      events.addLast(new Entry(event, end));
      if (events.size() > capacity) {
        base = events.removeFirst().position();
      }
    }
  }

  /**
   * Events after a position, in the order of the log.
   *
   * @param limit how many at most
   * @return empty if events after the position are no longer kept
   */
  public synchronized Optional<List<LiveEvent>> after(StreamPosition position, int limit) {
    if (!position.reaches(base)) {
      return Optional.empty();
    }
    if (position.reaches(end)) {
      return Optional.of(List.of());
    }
    return Optional.of(
        behind(position).stream()
            .map(Entry::event)
            .filter(event -> !position.has(event.partition(), event.offset()))
            .limit(limit)
            .toList());
  }

  /**
   * What may be new to a reader. Who keeps up lacks the last few events only: these are found from
   * the end, so that a thousand readers do not go through everything that is kept.
   */
  private Collection<Entry> behind(StreamPosition position) {
    var newer = new ArrayDeque<Entry>();
    for (Entry entry : (Iterable<Entry>) events::descendingIterator) {
      if (entry.position().equals(position)) {
        return newer;
      }
      newer.addFirst(entry);
    }
    return newer;
  }
}
