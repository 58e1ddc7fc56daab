package org.budgetlens.query.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import org.budgetlens.query.live.EventFilter;
import org.budgetlens.query.live.Frames;
import org.budgetlens.query.live.StreamPosition;

/**
 * A subscriber of a log. It holds a position and is given the next events when it has taken the
 * last ones: what it does not take stays in the log.
 */
final class Subscriber {
  private static final byte[] NOTHING = new byte[0];

  private final LogTail tail;
  private final EventFilter filter;
  private final Frames frames;
  private final Duration heartbeat;
  private final long life;
  private StreamPosition position;
  private boolean told = true;

  Subscriber(
      LogTail tail, EventFilter filter, Frames frames, Duration heartbeat, StreamPosition start) {
    this.tail = tail;
    this.life = tail.life();
    this.filter = filter;
    this.frames = frames;
    this.heartbeat = heartbeat;
    this.position = start;
  }

  /** The events from its position on, until the log is replaced by another. */
  Multi<Buffer> events() {
    // The position comes first, so that a reader that is cut off before any event loses none.
    Multi<byte[]> first = Multi.createFrom().item(() -> frames.position(position));
    Multi<byte[]> rest =
        Multi.createBy().repeating().uni(this::next).whilst(found -> tail.life() == life);
    return Multi.createBy()
        .concatenating()
        .streams(first, rest)
        .filter(bytes -> bytes.length > 0)
        .map(Buffer::buffer);
  }

  private Uni<byte[]> next() {
    long growth = tail.growth();
    return tail.after(position, frames, filter)
        .chain(
            found ->
                found
                    .map(chunk -> Uni.createFrom().item(take(chunk)))
                    .orElseGet(() -> tail.grown(growth, heartbeat).map(woken -> quiet(growth))));
  }

  private byte[] take(Frames.Chunk chunk) {
    position = chunk.position();
    told = chunk.told();
    return chunk.bytes();
  }

  private byte[] quiet(long growth) {
    if (tail.growth() != growth) {
      return NOTHING;
    }
    if (!told) {
      told = true;
      return frames.position(position);
    }
    return Frames.HEARTBEAT;
  }
}
