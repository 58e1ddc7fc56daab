package org.budgetlens.query.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The newest events of a log, which all subscribers that keep up read from memory. Whoever is
 * further behind reads from the database until he is here. Safe for use by several threads.
 */
public final class RecentEvents {
  private final int capacity;
  private final Deque<LiveEvent> events = new ArrayDeque<>();
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
      events.addLast(event);
      end = end.after(event.partition(), event.offset());
      if (events.size() > capacity) {
        LiveEvent oldest = events.removeFirst();
        base = base.after(oldest.partition(), oldest.offset());
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
    var found = new ArrayList<LiveEvent>();
    for (LiveEvent event : events) {
      if (!position.has(event.partition(), event.offset())) {
        found.add(event);
        if (found.size() == limit) {
          break;
        }
      }
    }
    return Optional.of(found);
  }
}
