package org.budgetlens.classify.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.budgetlens.classify.catalog.BuiltInCatalogs;
import org.budgetlens.classify.resolve.Resolution;
import org.budgetlens.classify.resolve.Rows;
import org.budgetlens.classify.stage.Outgoing.DeadLetter;
import org.budgetlens.classify.stage.Outgoing.Event;
import org.budgetlens.classify.stage.Outgoing.Reason;
import org.budgetlens.classify.stage.PartitionState.Replay;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.document.DocumentCounts;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassifyStageTest {
  private static final String DOCUMENT = "ab".repeat(32);
  private static final Resolution RESOLUTION = new Resolution(BuiltInCatalogs.load().catalogs());
  private static final Instant NOW = Instant.parse("2026-02-01T08:00:00Z");

  private final ClassifyStage stage =
      new ClassifyStage(generation -> RESOLUTION, InstantSource.fixed(NOW));
  private final PartitionState none = PartitionState.initial();

  @Test
  void publishesARowWithItsCodesResolved() {
    Event event = events(stage.apply(none, List.of(record(local(0)))).outgoing()).getFirst();

    BudgetRow row = EventJson.read(event.payload(), EventType.CLASSIFIED_ROW, BudgetRow.class);
    assertThat(row.codes().get(CodeKind.DEPARTMENT).status()).isEqualTo(CodeStatus.LOCAL);
    assertThat(event.topic()).isEqualTo(Topic.CLASSIFIED_ROWS);
    assertThat(event.key()).isEqualTo(DOCUMENT.getBytes(UTF_8));
    assertThat(event.attributes().id()).isEqualTo(DOCUMENT + "/1/0");
    assertThat(event.attributes().source()).isEqualTo("/budgetlens/classify");
    assertThat(event.attributes().type()).isEqualTo(EventType.CLASSIFIED_ROW);
    assertThat(event.attributes().subject()).isEqualTo(DOCUMENT);
    assertThat(event.attributes().time()).isEqualTo(NOW);
  }

  @Test
  void carriesTheTraceOn() {
    var traced = record(local(0)).with("traceparent", "00-4bf9-00f0-01");

    Event event = events(stage.apply(none, List.of(traced)).outgoing()).getFirst();

    assertThat(new String(event.trace(), UTF_8)).isEqualTo("00-4bf9-00f0-01");
  }

  @Test
  void publishesTheSealWithTheCountsAndTheNewStatus() {
    List<Event> events =
        events(
            stage
                .apply(none, List.of(record(local(0)), record(unknown(1)), record(seal(2))))
                .outgoing());

    assertThat(events)
        .extracting(event -> event.attributes().type())
        .containsExactly(
            EventType.CLASSIFIED_ROW,
            EventType.CLASSIFIED_ROW,
            EventType.CLASSIFIED_SEAL,
            EventType.DOCUMENT);
    DocumentSeal seal =
        EventJson.read(events.get(2).payload(), EventType.CLASSIFIED_SEAL, DocumentSeal.class);
    assertThat(seal)
        .isEqualTo(
            seal(2)
                .classified(
                    RESOLUTION.summary(
                        seal(2).document(),
                        Map.of(CodeStatus.EXACT, 1, CodeStatus.LOCAL, 1, CodeStatus.UNKNOWN, 1))));
    assertThat(events.get(2).attributes().id()).isEqualTo(DOCUMENT + "/1/seal");
    assertThat(events.get(3).topic()).isEqualTo(Topic.DOCUMENTS);
    assertThat(EventJson.read(events.get(3).payload(), EventType.DOCUMENT, DocumentEvent.class))
        .isEqualTo(
            new DocumentEvent(
                seal(2).document(),
                DocumentStatus.CLASSIFIED,
                List.of(),
                new DocumentCounts(0, 2, 0, 0)));
  }

  @Test
  void countsTheSameWhereverItIsInterrupted() {
    var records = new ArrayList<Received>();
    for (int i = 0; i < 5; i++) {
      records.add(record(i % 2 == 0 ? local(i) : unknown(i)));
    }
    records.add(record(seal(5)));
    DocumentSeal undisturbed = lastSeal(stage.apply(none, records).outgoing());

    for (int cut = 0; cut < records.size(); cut++) {
      ClassifyStage.Step first = stage.apply(none, records.subList(0, cut));
      PartitionState restored = PartitionState.decode(first.state().encode());
      ClassifyStage.Step second = stage.apply(restored, records.subList(cut, records.size()));

      assertThat(lastSeal(second.outgoing())).as("cut at %d", cut).isEqualTo(undisturbed);
      assertThat(second.state()).isEqualTo(none);
    }
  }

  @Test
  void aDocumentPublishedTwiceIsPublishedTwiceAlike() {
    List<Received> records = List.of(record(local(0)), record(seal(1)));
    ClassifyStage.Step once = stage.apply(none, records);

    ClassifyStage.Step again = stage.apply(once.state(), records);

    assertThat(payloads(again)).isEqualTo(payloads(once));
  }

  @ParameterizedTest
  @EnumSource(value = Reason.class, mode = EnumSource.Mode.EXCLUDE, names = "FAILED")
  void setsAsideWhatCannotBeProcessedAndGoesOn(Reason reason) {
    Received poison = poison(reason);

    List<Outgoing> outgoing =
        stage.apply(none, List.of(record(local(0)), poison, record(seal(1)))).outgoing();

    assertThat(outgoing).hasSize(4);
    assertThat(outgoing.get(1))
        .isInstanceOfSatisfying(
            DeadLetter.class,
            letter -> {
              assertThat(letter.reason()).isEqualTo(reason);
              assertThat(letter.original()).isSameAs(poison);
              assertThat(letter.detail()).isNotBlank();
            });
  }

  @Test
  void aFaultOfItsOwnStopsNothing() {
    var calls = new AtomicInteger();
    var faulty =
        new ClassifyStage(
            generation -> {
              if (calls.getAndIncrement() == 1) {
                throw new IllegalStateException("a fault");
              }
              return RESOLUTION;
            },
            InstantSource.fixed(NOW));

    List<Outgoing> outgoing =
        faulty
            .apply(none, List.of(record(local(0)), record(local(1)), record(local(2))))
            .outgoing();

    assertThat(outgoing.get(1))
        .isInstanceOfSatisfying(
            DeadLetter.class,
            letter -> {
              assertThat(letter.reason()).isEqualTo(Reason.FAILED);
              assertThat(letter.detail()).contains("a fault");
            });
    assertThat(outgoing).hasSize(3).element(2).isInstanceOf(Event.class);
  }

  @Test
  void aGenerationThatIsNotKnownYetIsNoFaultOfTheRecord() {
    var waiting =
        new ClassifyStage(
            generation -> {
              throw new UnknownGenerationException(generation);
            },
            InstantSource.fixed(NOW));

    assertThatThrownBy(() -> waiting.apply(none, List.of(record(local(0)))))
        .isInstanceOf(UnknownGenerationException.class);
  }

  @Test
  void aDocumentIsResolvedWithOneGenerationFromItsFirstRowToItsSeal() {
    var used = new ArrayList<Integer>();
    var noting =
        new ClassifyStage(
            generation -> {
              used.add(generation);
              return RESOLUTION;
            },
            InstantSource.fixed(NOW));
    PartitionState half = noting.apply(none, List.of(record(local(0)).at(0))).state();

    PartitionState switched = half.switchedTo(1, 1, true);
    PartitionState sealed =
        noting.apply(switched, List.of(record(local(1)).at(1), record(seal(2)).at(2))).state();
    noting.apply(sealed, List.of(record(local(0)).at(3), record(seal(1)).at(4)));

    assertThat(used).containsExactly(0, 0, 0, 1, 1);
    assertThat(switched.awaitsSeals()).isTrue();
    assertThat(sealed.awaitsSeals()).isFalse();
    assertThat(sealed.replay()).as("reaches its seal").isEqualTo(new Replay(0, 1, 3));
  }

  @Test
  void publishesADocumentAgainWithoutANewStatusAndUnderOtherIds() {
    List<Received> records =
        List.of(record(local(0)).at(0), record(local(1)).at(1), record(seal(2)).at(2));

    List<Event> again = events(stage.again(records, 3));

    assertThat(again)
        .extracting(event -> event.attributes().id())
        .containsExactly(DOCUMENT + "/1/0/g3", DOCUMENT + "/1/1/g3", DOCUMENT + "/1/seal/g3");
    assertThat(again).extracting(event -> event.topic()).containsOnly(Topic.CLASSIFIED_ROWS);
  }

  @Test
  void setsAsideATombstoneAndAHalfWrittenRow() {
    List<Outgoing> outgoing =
        stage
            .apply(
                none,
                List.of(
                    new Received(DOCUMENT, null, Map.of()).with("ce_type", "org.budgetlens.row.v1"),
                    record(local(0)).value("{\"document\": \"" + DOCUMENT + "\"}")))
            .outgoing();

    assertThat(outgoing)
        .allSatisfy(
            letter -> assertThat(((DeadLetter) letter).reason()).isEqualTo(Reason.UNREADABLE));
  }

  private static Received poison(Reason reason) {
    Received good = record(local(7));
    return switch (reason) {
      case NO_KEY -> new Received(null, good.value(), good.headers());
      case NO_TYPE -> new Received(DOCUMENT, good.value(), Map.of());
      case UNEXPECTED_TYPE -> good.with("ce_type", "org.budgetlens.receipt.v1");
      case UNREADABLE -> good.value("{broken");
      case FOREIGN_KEY -> new Received("cd".repeat(32), good.value(), good.headers());
      case FAILED -> throw new AssertionError();
    };
  }

  private static BudgetRow local(int sequence) {
    return Rows.row()
        .of(DOCUMENT, sequence)
        .code(CodeKind.FUNCTION, "2010301", "行政运行")
        .code(CodeKind.DEPARTMENT, "3021101", "差旅费")
        .build();
  }

  private static BudgetRow unknown(int sequence) {
    return Rows.row().of(DOCUMENT, sequence).code(CodeKind.FUNCTION, "2999901", "某项").build();
  }

  private static DocumentSeal seal(int rows) {
    return Seals.seal(DOCUMENT, rows);
  }

  private static Received record(BudgetRow row) {
    return new Received(DOCUMENT, EventJson.write(row), Map.of())
        .with("ce_type", EventType.ROW.ceType());
  }

  private static Received record(DocumentSeal seal) {
    return new Received(DOCUMENT, EventJson.write(seal), Map.of())
        .with("ce_type", EventType.SEAL.ceType());
  }

  private static List<Event> events(List<Outgoing> outgoing) {
    return outgoing.stream().map(Event.class::cast).toList();
  }

  private static List<String> payloads(ClassifyStage.Step step) {
    return events(step.outgoing()).stream()
        .map(event -> new String(event.payload(), UTF_8))
        .toList();
  }

  private static DocumentSeal lastSeal(List<Outgoing> outgoing) {
    Event event =
        events(outgoing).stream()
            .filter(found -> found.attributes().type() == EventType.CLASSIFIED_SEAL)
            .toList()
            .getLast();
    return EventJson.read(event.payload(), EventType.CLASSIFIED_SEAL, DocumentSeal.class);
  }

  private record Received(
      @Nullable String keyText, byte @Nullable [] value, Map<String, byte[]> headers, long offset)
      implements Incoming {
    Received(@Nullable String keyText, byte @Nullable [] value, Map<String, byte[]> headers) {
      this(keyText, value, headers, 0);
    }

    Received at(long offset) {
      return new Received(keyText, value, headers, offset);
    }

    Received with(String header, String text) {
      var more = new HashMap<>(headers);
      more.put(header, text.getBytes(UTF_8));
      return new Received(keyText, value, more);
    }

    Received value(String text) {
      return new Received(keyText, text.getBytes(UTF_8), headers);
    }

    @Override
    public byte @Nullable [] key() {
      return keyText == null ? null : keyText.getBytes(UTF_8);
    }

    @Override
    public byte @Nullable [] header(String name) {
      return headers.get(name);
    }
  }
}
