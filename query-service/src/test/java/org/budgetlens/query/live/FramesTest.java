package org.budgetlens.query.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {
  private static final EventFilter ERRORS =
      new EventFilter(List.of(), List.of("ERROR"), List.of(), List.of());

  private final Frames frames = new Frames("violation", "life:");

  private static LiveEvent event(long offset, String severity) {
    return new LiveEvent(0, offset, "R", severity, null, null, null, "{\"n\":" + offset + "}");
  }

  @Test
  void aReaderIsSentWhatHeWantsAndKnowsWhereHeIs() {
    List<Placed> events =
        Placed.after(
            StreamPosition.START,
            List.of(event(3, "ERROR"), event(4, "NOTICE"), event(7, "ERROR"), event(9, "NOTICE")));

    Frames.Chunk chunk = frames.of(events, ERRORS);

    assertThat(new String(chunk.bytes(), UTF_8))
        .isEqualTo(
            """
            event:violation
            id:life:4
            data:{"n":3}

            event:violation
            id:life:8
            data:{"n":7}

            """);
    assertThat(chunk.position().text()).isEqualTo("10");
    assertThat(chunk.told()).isFalse();
  }

  @Test
  void anEventIsWrittenOnceForAllReaders() {
    Placed placed = Placed.after(StreamPosition.START, List.of(event(0, "ERROR"))).getFirst();
    byte[] once = placed.frame(it -> new byte[] {1});
    assertThat(placed.frame(it -> new byte[] {2})).isSameAs(once);
  }

  @Test
  void aPositionTellsWhereToGoOn() {
    assertThat(new String(frames.position(StreamPosition.START.after(1, 4)), UTF_8))
        .isEqualTo("event:position\nid:life:0.5\nretry:2000\ndata:{\"position\":\"life:0.5\"}\n\n");
  }
}
