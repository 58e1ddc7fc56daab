package org.budgetlens.query.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How much of a log a reader has: the next offset of each partition. Written 12.7.0; it stays right
 * when this service is restarted or its database is rebuilt, because the offsets are the topic's.
 *
 * @param next the next offset of partition 0, 1, …; further partitions have not been read
 */
public record StreamPosition(List<Long> next) {
  /** Nothing has been read. */
  public static final StreamPosition START = new StreamPosition(List.of());

  private static final Pattern FORM = Pattern.compile("\\d{1,18}(\\.\\d{1,18}){0,9999}");
  private static final int MANY_PARTITIONS = 10_000;

  public StreamPosition {
    next = List.copyOf(next);
  }

  /** Reads the written form; empty if it is not one. */
  public static Optional<StreamPosition> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new StreamPosition(List.of(text.split("\\.")).stream().map(Long::valueOf).toList()));
  }

  /** The next offset of a partition. */
  public long next(int partition) {
    return partition < next.size() ? next.get(partition) : 0;
  }

  /** Whether the event at this place has been read. */
  public boolean has(int partition, long offset) {
    return offset < next(partition);
  }

  /** Whether everything the other has read has been read. */
  public boolean reaches(StreamPosition other) {
    for (int partition = 0; partition < other.next.size(); partition++) {
      if (next(partition) < other.next(partition)) {
        return false;
      }
    }
    return true;
  }

  /** The position after the event at this place. */
  public StreamPosition after(int partition, long offset) {
    if (has(partition, offset)) {
      return this;
    }
    if (partition >= MANY_PARTITIONS) {
      throw new IllegalArgumentException("Not a partition: " + partition);
    }
    var advanced = new ArrayList<>(next);
    while (advanced.size() <= partition) {
      advanced.add(0L);
    }
    advanced.set(partition, offset + 1);
    return new StreamPosition(advanced);
  }

  /** The written form. */
  public String text() {
    return next.isEmpty() ? "0" : String.join(".", next.stream().map(String::valueOf).toList());
  }
}
