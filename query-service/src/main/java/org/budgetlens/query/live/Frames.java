package org.budgetlens.query.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Events in the form of server-sent events (WHATWG HTML, chapter 9.2). An event is written once for
 * all readers who get it with the same id.
 *
 * @param name what its events are called
 * @param prefix what goes before a position in an id
 */
public record Frames(String name, String prefix) {
  /** Says that the stream is alive. */
  public static final byte[] HEARTBEAT = ":heartbeat\n\n".getBytes(UTF_8);

  private static final String POSITION = "position";
  private static final long RECONNECT_MILLIS = 2000;

  /** What a reader is sent, and where he is then. */
  public record Chunk(byte[] bytes, StreamPosition position, boolean told) {}

  /** The events of these that are wanted. */
  public Chunk of(List<Placed> events, EventFilter filter) {
    var bytes = new ByteArrayOutputStream();
    boolean told = false;
    for (Placed placed : events) {
      told = filter.wants(placed.event());
      if (told) {
        bytes.writeBytes(placed.frame(this::frame));
      }
    }
    return new Chunk(bytes.toByteArray(), events.getLast().position(), told);
  }

  private byte[] frame(Placed placed) {
    // The record is JSON in one line.
    return "event:%s\nid:%s%s\ndata:%s\n\n"
        .formatted(name, prefix, placed.position().text(), placed.event().record())
        .getBytes(UTF_8);
  }

  /** Says where a reader is, so that one who is cut off now does not read everything again. */
  public byte[] position(StreamPosition position) {
    String id = prefix + position.text();
    return "event:%s\nid:%s\nretry:%d\ndata:{\"position\":\"%s\"}\n\n"
        .formatted(POSITION, id, RECONNECT_MILLIS, id)
        .getBytes(UTF_8);
  }
}
