package org.budgetlens.query.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The newest events of a log, which all subscribers that keep up read from memory. Whoever is
 * further behind reads from the database until he is here. Safe for use by several threads.
 */
public final class RecentEvents {
  private final int capacity;
  private final Deque<Placed> events = new ArrayDeque<>();
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
      events.addLast(new Placed(event, end));
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
  public synchronized Optional<List<Placed>> after(StreamPosition position, int limit) {
    if (!position.reaches(base)) {
      return Optional.empty();
    }
    if (position.reaches(end)) {
      return Optional.of(List.of());
    }
    var newer = new ArrayDeque<Placed>();
    for (Placed placed : (Iterable<Placed>) events::descendingIterator) {
      if (placed.position().equals(position)) {
        // Who keeps up lacks the last few events only and has what everybody has who read them.
        return Optional.of(newer.stream().limit(limit).toList());
      }
      newer.addFirst(placed);
    }
    return Optional.of(own(newer, position, limit));
  }

  /** Events for a reader who is ahead of the log on some partitions. */
  private static List<Placed> own(Collection<Placed> newer, StreamPosition position, int limit) {
    var own = new ArrayList<Placed>();
    StreamPosition reached = position;
    for (Placed placed : newer) {
      LiveEvent event = placed.event();
      if (own.size() == limit) {
        break;
      }
      if (!reached.has(event.partition(), event.offset())) {
        reached = reached.after(event.partition(), event.offset());
        own.add(reached.equals(placed.position()) ? placed : new Placed(event, reached));
      }
    }
    return own;
  }
}
