package org.budgetlens.audit.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.budgetlens.audit.DocumentBuilder.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.Packs;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.audit.shelf.PackShelf;
import org.budgetlens.testing.Event;
import org.junit.jupiter.api.Test;

/** How far a partition is with the packs in force, whatever happens in between. */
class CollectRowsTest {
  private final PackShelf shelf = new PackShelf(Packs.sums());
  private final MockProcessorContext<String, Collected> context = new MockProcessorContext<>();
  private final KeyValueStore<String, Progress> progresses =
      Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore(CollectRows.PROGRESS),
              Serdes.String(),
              JsonSerde.of(Progress.class))
          .withLoggingDisabled()
          .build();

  private final KeyValueStore<String, Long> beginnings =
      Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore(Beginnings.NAME), Serdes.String(), Serdes.Long())
          .withLoggingDisabled()
          .build();

  private CollectRows start(PastRows past) {
    beginnings.init(context.getStateStoreContext(), beginnings);
    context.addStateStore(beginnings);
    progresses.init(context.getStateStoreContext(), progresses);
    context.addStateStore(progresses);
    var collect = new CollectRows(shelf, past, past);
    collect.init(context);
    return collect;
  }

  @Test
  void packsThatSwitchWhileABatchIsTakenBeginAnew() {
    var past = new RememberedRows();
    var switching =
        new PastRows() {
          @Override
          public Batch read(TopicPartition topic, long from, long until) {
            Batch batch = past.read(topic, from, until);
            shelf.learn(Packs.event("second", "TWO-001", 1, true, 2));
            return batch;
          }

          @Override
          public void close() {}
        };
    CollectRows collect = start(switching);
    DocumentBuilder one = document().id("a1").expenditureSummary().detail("2010301", "1.00").and();
    long offset = 0;
    for (Event event : Messages.of(one)) {
      past.remember(event);
      send(collect, event, offset++);
    }
    shelf.learn(Packs.event("first", "ONE-001", 1, true, 1));

    tick();

    assertThat(progresses.get(CollectRows.PROGRESS))
        .returns(Packs.NAME + "+first@1+second@1", Progress::packs)
        .returns(0L, Progress::next)
        .returns(2L, Progress::until);
    tick();
    assertThat(progresses.get(CollectRows.PROGRESS).isSettled()).isTrue();
  }

  @Test
  void packsThatAreNotKnownAreWaitedForOnceAndWhatIsUsedInsteadIsKept() {
    start(new RememberedRows());
    progresses.put(CollectRows.PROGRESS, new Progress(9_000_000_000L, "national@9", 7, 8, 8));
    var collect = new CollectRows(shelf, new RememberedRows(), new RememberedRows());
    collect.init(context);
    long began = System.nanoTime();
    for (String id : new String[] {"a1", "a2", "a3", "a4"}) {
      DocumentBuilder each = document().id(id).expenditureSummary().detail("2010301", "1").and();
      Messages.of(each).forEach(event -> send(collect, event, 10));
    }

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
    assertThat(progresses.get(CollectRows.PROGRESS))
        .isEqualTo(new Progress(shelf.newest().rank(), Packs.NAME, 10, 8, 8));
    PackShelf later = new PackShelf(new RulePack("national", 9, Packs.sums().rules()));
    assertThat(progresses.get(CollectRows.PROGRESS).isBehind(later.newest())).isTrue();
  }

  @Test
  void goesOnWithADocumentThatAnotherProcessBegan() {
    var past = new RememberedRows();
    CollectRows first = start(past);
    DocumentBuilder other = document().id("b2").expenditureSummary().detail("2010301", "1").and();
    DocumentBuilder document =
        document()
            .id("a1")
            .expenditureSummary()
            .detail("2010301", "1.00")
            .detail("2010302", "2.00")
            .detail("2010303", "3.00")
            .and();
    List<Event> events = new ArrayList<>(Messages.of(other));
    events.addAll(Messages.of(document));
    events.forEach(past::remember);
    for (int offset = 0; offset < 4; offset++) {
      send(first, events.get(offset), offset);
    }
    assertThat(beginnings.get(document.id())).isEqualTo(2L);

    var second = new CollectRows(shelf, past, past);
    second.init(context);
    context.resetForwards();
    send(second, events.get(4), 4);
    send(second, events.get(5), 5);

    assertThat(context.forwarded())
        .extracting(forwarded -> forwarded.record().value())
        .last()
        .isInstanceOfSatisfying(
            Collected.Result.class,
            result ->
                assertThat(result.event())
                    .isInstanceOfSatisfying(
                        SlotEvent.Audited.class,
                        audited -> {
                          assertThat(audited.complete()).isTrue();
                          assertThat(audited.receipt().rowCount()).isEqualTo(3);
                        }));
    assertThat(beginnings.get(document.id())).isNull();
  }

  private void tick() {
    context.scheduledPunctuators().getFirst().getPunctuator().punctuate(0);
  }

  private void send(CollectRows collect, Event event, long offset) {
    var headers = new RecordHeaders();
    event.headers().forEach(headers::add);
    context.setRecordMetadata("budget.rows.classified", 0, offset);
    collect.process(new Record<>(event.key().getBytes(UTF_8), event.value(), 0L, headers));
  }
}
