package org.budgetlens.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentEventsTest {
  private static LiveEvent event(int partition, long offset) {
    return new LiveEvent(
        partition, offset, "R", "ERROR", null, null, null, partition + ":" + offset);
  }

  @Test
  void aPositionComesBackAsItWasWritten() {
    var position = StreamPosition.START.after(2, 6).after(0, 11);
    assertThat(position.text()).isEqualTo("12.0.7");
    assertThat(StreamPosition.parse("12.0.7")).contains(position);
    assertThat(StreamPosition.parse("0")).hasValueSatisfying(it -> assertThat(it.next(0)).isZero());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1.", ".1", "-1", "1..2", "9999999999999999999"})
  void whatIsNoPositionIsNone(String text) {
    assertThat(StreamPosition.parse(text)).isEmpty();
  }

  @Test
  void aPositionNeverGoesBack() {
    var position = StreamPosition.START.after(0, 9);
    assertThat(position.after(0, 3)).isEqualTo(position);
  }

  @Test
  void whoIsTooFarBehindIsSentElsewhere() {
    var recent = new RecentEvents(2, StreamPosition.START);
    recent.append(List.of(event(0, 0), event(0, 1), event(0, 2)));
    assertThat(recent.after(StreamPosition.START, 10)).isEmpty();
    assertThat(recent.after(StreamPosition.START.after(0, 0), 10))
        .hasValueSatisfying(
            found ->
                assertThat(found)
                    .extracting(Placed::event)
                    .containsExactly(event(0, 1), event(0, 2)));
  }

  @Test
  void everyReaderSeesEveryEventOnceInTheOrderOfItsPartition() {
    var random = new Random(11);
    for (int round = 0; round < 200; round++) {
      var recent = new RecentEvents(1000, StreamPosition.START);
      var all = new ArrayList<LiveEvent>();
      long[] next = new long[3];
      var seen = new ArrayList<LiveEvent>();
      StreamPosition position = StreamPosition.START;
      for (int step = 0; step < 40; step++) {
        int partition = random.nextInt(3);
        next[partition] += random.nextInt(3); // gaps, as compaction and transactions leave them
        LiveEvent event = event(partition, next[partition]++);
        all.add(event);
        recent.append(List.of(event));
        if (random.nextInt(4) == 0) {
          for (Placed read : recent.after(position, 1 + random.nextInt(5)).orElseThrow()) {
            seen.add(read.event());
            position = position.after(read.event().partition(), read.event().offset());
            assertThat(read.position()).isEqualTo(position);
          }
        }
      }
      recent.after(position, 1000).orElseThrow().forEach(it -> seen.add(it.event()));
      assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
      for (int partition = 0; partition < 3; partition++) {
        int wanted = partition;
        assertThat(
                seen.stream()
                    .filter(it -> it.partition() == wanted)
                    .map(LiveEvent::offset)
                    .toList())
            .isSorted();
      }
    }
  }

  @Test
  void filtersMatchNameOrCode() {
    var event = new LiveEvent(0, 0, "COL-001", "ERROR", "数据局", "140001", "110105", "{}");
    var none = List.<String>of();
    assertThat(new EventFilter(none, none, none, none).wants(event)).isTrue();
    assertThat(new EventFilter(none, none, List.of("140001"), none).wants(event)).isTrue();
    assertThat(new EventFilter(none, none, List.of("数据局"), none).wants(event)).isTrue();
    assertThat(new EventFilter(List.of("BAL-001"), none, none, none).wants(event)).isFalse();
    assertThat(new EventFilter(none, List.of("NOTICE"), none, none).wants(event)).isFalse();
    assertThat(new EventFilter(none, none, none, List.of("110101")).wants(event)).isFalse();
  }
}
