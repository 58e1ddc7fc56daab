package org.budgetlens.classify.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.budgetlens.classify.resolve.Rows;
import org.budgetlens.classify.stage.ReplayQueue.ReplayDocument;
import org.budgetlens.contracts.catalog.YearRange;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayQueueTest {
  private static final List<YearRange> YEAR_2026 = List.of(new YearRange(2026, 2026));
  private static final long PLENTY = 1L << 30;

  private final String one = "aa".repeat(32);
  private final String two = "bb".repeat(32);

  @Test
  void handsOutWholeDocumentsInTheOrderTheyBegin() {
    var queue = new ReplayQueue(0, 100, YEAR_2026, PLENTY);
    feed(queue, row(one, 0, 2026), row(two, 0, 2026), seal(two, 1, 2026));

    assertThat(queue.poll()).as("the first waits for its seal").isEmpty();
    assertThat(queue.position()).isZero();

    queue.add(at(row(one, 1, 2026), 3));
    queue.add(at(seal(one, 2, 2026), 4));

    assertThat(queue.poll().orElseThrow().records()).hasSize(3);
    assertThat(queue.position()).as("where the second begins").isEqualTo(1);
    assertThat(queue.poll().orElseThrow().document()).isEqualTo(two);
    assertThat(queue.position()).isEqualTo(5);
  }

  @Test
  void leavesOutOtherYearsAndWhatBeganAfterTheSwitch() {
    var queue = new ReplayQueue(0, 2, YEAR_2026, PLENTY);
    feed(queue, row(one, 0, 2025), seal(one, 1, 2025), row(two, 0, 2026), seal(two, 1, 2026));

    assertThat(queue.poll()).isEmpty();
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void leavesOutTheRestOfWhatBeganBeforeItsPosition() {
    var queue = new ReplayQueue(7, 100, YEAR_2026, PLENTY);
    queue.add(at(row(one, 1, 2026), 7));
    queue.add(at(seal(one, 2, 2026), 8));

    assertThat(queue.poll()).isEmpty();
    assertThat(queue.position()).isEqualTo(9);
  }

  @Test
  void takesADocumentWithoutRowsAndOneWithoutAYearWhereAllAreAffected() {
    var queue = new ReplayQueue(0, 100, List.of(YearRange.ALWAYS), PLENTY);
    feed(queue, seal(one, 0, 2026), row(two, 0, null), seal(two, 1, null));

    assertThat(queue.poll().orElseThrow().records()).hasSize(1);
    assertThat(queue.poll().orElseThrow().records()).hasSize(2);
  }

  @Test
  void aSealThatNeverComesHoldsUpOnlySoMuch() {
    var queue = new ReplayQueue(0, 100, YEAR_2026, 100);
    feed(queue, row(one, 0, 2026), row(two, 0, 2026), seal(two, 1, 2026));

    assertThat(queue.poll().orElseThrow().document()).isEqualTo(two);
    assertThat(queue.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whereverItIsInterruptedEveryDocumentComesOnce(long seed) {
    var random = new Random(seed);
    List<Record> log = interleaved(random, 12);
    var handedOut = new TreeMap<String, Integer>();
    long position = 0;
    while (position < log.size()) {
      var queue = new ReplayQueue(position, log.size(), YEAR_2026, PLENTY);
      int until = (int) position + 1 + random.nextInt(log.size());
      for (int i = (int) position; i < Math.min(until, log.size()); i++) {
        queue.add(log.get(i));
      }
      for (int i = random.nextInt(4); i >= 0; i--) {
        Optional<ReplayDocument> next = queue.poll();
        next.ifPresent(document -> handedOut.merge(document.document(), 1, Integer::sum));
      }
      position = queue.position(); // killed here, and begun anew
    }

    assertThat(handedOut).as("seed %d", seed).hasSize(12).containsValue(1);
    assertThat(handedOut.values()).containsOnly(1);
  }

  private List<Record> interleaved(Random random, int documents) {
    var open = new ArrayList<List<Record>>();
    for (int i = 0; i < documents; i++) {
      String id = "%064x".formatted(i);
      var records = new ArrayList<Record>();
      int rows = random.nextInt(5);
      for (int row = 0; row < rows; row++) {
        records.add(row(id, row, 2026));
      }
      records.add(seal(id, rows, 2026));
      open.add(records);
    }
    var log = new ArrayList<Record>();
    while (!open.isEmpty()) {
      List<Record> next = open.get(random.nextInt(Math.min(3, open.size())));
      log.add(at(next.removeFirst(), log.size()));
      open.removeIf(List::isEmpty);
    }
    return log;
  }

  private static void feed(ReplayQueue queue, Record... records) {
    long offset = 0;
    for (Record record : records) {
      queue.add(at(record, offset++));
    }
  }

  private static Record at(Record record, long offset) {
    return new Record(record.document, record.payload, record.type, offset);
  }

  private static Record row(String document, int sequence, @Nullable Integer year) {
    return new Record(
        document,
        EventJson.write(Rows.row().of(document, sequence).in(year).build()),
        EventType.ROW,
        0);
  }

  private static Record seal(String document, int rows, @Nullable Integer year) {
    return new Record(
        document, EventJson.write(Seals.seal(document, rows, year)), EventType.SEAL, 0);
  }

  private record Record(String document, byte[] payload, EventType type, long offset)
      implements Incoming {
    @Override
    public byte[] key() {
      return document.getBytes(UTF_8);
    }

    @Override
    public byte[] value() {
      return payload;
    }

    @Override
    public byte @Nullable [] header(String name) {
      return Map.of("ce_type", type.ceType().getBytes(UTF_8)).get(name);
    }
  }
}
