package org.budgetlens.query.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.query.live.EventFilter;
import org.budgetlens.query.live.LiveEvent;
import org.budgetlens.query.live.StreamPosition;

/**
 * A subscriber of a log. It holds a position and is given the next events when it has taken the
 * last ones: what it does not take stays in the log.
 */
final class Subscriber {
  private static final long RECONNECT_MILLIS = 2000;
  private static final String POSITION = "position";

  private final LogTail tail;
  private final EventFilter filter;
  private final Sse sse;
  private final Duration heartbeat;
  private final String prefix;
  private final long life;
  private StreamPosition position;
  private StreamPosition told;

  Subscriber(
      LogTail tail,
      EventFilter filter,
      Sse sse,
      Duration heartbeat,
      String prefix,
      StreamPosition start) {
    this.tail = tail;
    this.life = tail.life();
    this.filter = filter;
    this.sse = sse;
    this.heartbeat = heartbeat;
    this.prefix = prefix;
    this.position = start;
    this.told = start;
  }

  /** The events from its position on, until the log is replaced by another. */
  Multi<OutboundSseEvent> events() {
    // The position comes first, so that a reader that is cut off before any event loses none.
    Multi<OutboundSseEvent> first = Multi.createFrom().item(positionEvent());
    Multi<OutboundSseEvent> rest =
        Multi.createBy()
            .repeating()
            .uni(this::next)
            .whilst(found -> tail.life() == life)
            .onItem()
            .<OutboundSseEvent>disjoint();
    return Multi.createBy().concatenating().streams(first, rest);
  }

  private Uni<List<OutboundSseEvent>> next() {
    long growth = tail.growth();
    return tail.after(position)
        .chain(
            found ->
                found.isEmpty()
                    ? tail.grown(growth, heartbeat).map(woken -> quiet(growth))
                    : Uni.createFrom().item(take(found)));
  }

  private List<OutboundSseEvent> take(List<LiveEvent> found) {
    var wanted = new ArrayList<OutboundSseEvent>();
    for (LiveEvent event : found) {
      position = position.after(event.partition(), event.offset());
      if (filter.wants(event)) {
        told = position;
        wanted.add(
            sse.newEventBuilder()
                .name(tail.log().eventName())
                .id(prefix + position.text())
                .data(String.class, event.record())
                .build());
      }
    }
    return wanted;
  }

  private List<OutboundSseEvent> quiet(long growth) {
    if (tail.growth() != growth) {
      return List.of();
    }
    if (!told.equals(position)) {
      return List.of(positionEvent());
    }
    return List.of(sse.newEventBuilder().comment("heartbeat").build());
  }

  private OutboundSseEvent positionEvent() {
    told = position;
    String id = prefix + position.text();
    return sse.newEventBuilder()
        .name(POSITION)
        .id(id)
        .reconnectDelay(RECONNECT_MILLIS)
        .data(String.class, "{\"position\":\"" + id + "\"}")
        .build();
  }
}
