package org.budgetlens.query.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event and where a reader is who has read up to it. All readers who keep up share the same one,
 * and with it the bytes that are sent to them.
 */
public final class Placed {
  private final LiveEvent event;
  private final StreamPosition position;
  private volatile byte @Nullable [] frame;

  /**
   * An event at its place.
   *
   * @param position what a reader has who has read up to it
   */
  public Placed(LiveEvent event, StreamPosition position) {
    this.event = event;
    this.position = position;
  }

  /** Events that follow a position, each with what its reader has then. */
  public static List<Placed> after(StreamPosition position, List<LiveEvent> events) {
    var placed = new ArrayList<Placed>(events.size());
    StreamPosition reached = position;
    for (LiveEvent event : events) {
      reached = reached.after(event.partition(), event.offset());
      placed.add(new Placed(event, reached));
    }
    return placed;
  }

  /** The event. */
  public LiveEvent event() {
    return event;
  }

  /** What a reader has who has read up to it. */
  public StreamPosition position() {
    return position;
  }

  /** Its bytes, made by whoever wants them first. */
  public byte[] frame(Function<Placed, byte[]> form) {
    byte[] made = frame;
    if (made == null) {
      made = form.apply(this); // twice by two at once does no harm: they are equal
      frame = made;
    }
    return made;
  }
}
