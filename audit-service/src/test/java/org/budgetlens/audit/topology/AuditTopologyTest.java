package org.budgetlens.audit.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.budgetlens.audit.DocumentBuilder.document;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.Packs;
import org.budgetlens.audit.shelf.PackShelf;
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.audit.DecisionKind;
import org.budgetlens.contracts.audit.Outcome;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.audit.ViolationStatus;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.testing.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the topology makes of its input, record by record, without a broker. */
class AuditTopologyTest {
  @TempDir Path state;

  private final RememberedRows past = new RememberedRows();
  private TopologyTestDriver driver;
  private TestInputTopic<byte[], byte[]> input;
  private TestInputTopic<byte[], byte[]> drafts;

  @BeforeEach
  void start() {
    start(state);
  }

  private void start(Path folder) {
    var settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "audit");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    driver =
        new TopologyTestDriver(AuditTopology.of(new PackShelf(Packs.sums()), () -> past), settings);
    input = inputTopic(Topic.CLASSIFIED_ROWS);
    drafts = inputTopic(Topic.CHECK_CLASSIFIED_ROWS);
  }

  private TestInputTopic<byte[], byte[]> inputTopic(Topic topic) {
    return driver.createInputTopic(
        topic.topicName(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void publishesViolationsReceiptAndState() {
    send(Messages.of(broken(1)));

    List<Violation> violations = violations();
    assertThat(violations)
        .extracting(violation -> violation.subject().key(), Violation::status)
        .containsExactly(tuple("EXPENDITURE_SUMMARY/2010301/total", ViolationStatus.OPEN));
    Receipt receipt = receipts().getFirst();
    assertThat(receipt.rowCount()).isEqualTo(2);
    assertThat(receipt.pack()).isEqualTo(Packs.NAME);
    assertThat(receipt.outcomes()).hasSize(8);
    assertThat(states())
        .extracting(DocumentEvent::status, event -> event.counts().detailRows())
        .containsExactly(tuple(DocumentStatus.AUDITED, 2));
  }

  @Test
  void answersADraftAndLeavesNothingBehind() {
    sendDrafts(Messages.of(broken(1)));

    List<Event> answer = read(Topic.CHECKS);
    assertThat(answer).extracting(Event::key).containsOnly(broken(1).id());
    assertThat(answer.getFirst().payload(EventType.VIOLATION, Violation.class))
        .extracting(violation -> violation.subject().key(), Violation::status)
        .containsExactly("EXPENDITURE_SUMMARY/2010301/total", ViolationStatus.OPEN);
    assertThat(answer.getFirst().header("ce_id"))
        .endsWith("/" + answer.getFirst().payload(EventType.VIOLATION, Violation.class).id());
    assertThat(answer.getLast().payload(EventType.RECEIPT, Receipt.class).rowCount()).isEqualTo(2);
    assertThat(read(Topic.VIOLATIONS)).isEmpty();
    assertThat(read(Topic.RECEIPTS)).isEmpty();
    assertThat(read(Topic.DOCUMENTS)).isEmpty();
    assertThat(openDocuments()).isZero();

    // The document itself is new to its slot.
    send(Messages.of(broken(1)));
    assertThat(violations()).extracting(Violation::status).containsExactly(ViolationStatus.OPEN);
  }

  @Test
  void aDraftThatCannotBeReadIsNoDeadLetter() {
    List<Event> rows = Messages.of(broken(1));
    var poison = new Event(rows.getFirst().key(), rows.getFirst().headers(), "{".getBytes(UTF_8));
    sendDrafts(List.of(poison));
    sendDrafts(rows.subList(1, rows.size()));

    assertThat(read(Topic.CLASSIFIED_ROWS_DEAD_LETTERS)).isEmpty();
    Receipt receipt = read(Topic.CHECKS).getFirst().payload(EventType.RECEIPT, Receipt.class);
    assertThat(receipt.outcomes())
        .allSatisfy(outcome -> assertThat(outcome.outcome()).isEqualTo(Outcome.INSUFFICIENT));
  }

  @Test
  void everyEventHasItsHeadersAndKey() {
    send(Messages.of(broken(1)));

    Event violation = read(Topic.VIOLATIONS).getFirst();
    String id = violation.payload(EventType.VIOLATION, Violation.class).id();
    assertThat(id).matches("[0-9a-f]{32}");
    assertThat(violation.key()).isEqualTo(id);
    assertThat(violation.is(EventType.VIOLATION)).isTrue();
    assertThat(violation.header("ce_id")).isEqualTo(id + "/1/OPEN");
    assertThat(violation.header("ce_source")).isEqualTo("/budgetlens/audit");
    assertThat(violation.header("ce_subject")).isEqualTo(id);
    Event receipt = read(Topic.RECEIPTS).getFirst();
    assertThat(receipt.key()).isEqualTo(broken(1).id());
    assertThat(receipt.header("ce_id")).isEqualTo(broken(1).id() + "/1/receipt");
  }

  @Test
  void passesTheTraceContextOn() {
    Event seal = Messages.seal(broken(1));
    var headers = new LinkedHashMap<>(seal.headers());
    headers.put("traceparent", "00-ab-cd-01".getBytes(UTF_8));
    send(Messages.rows(broken(1)));
    send(List.of(new Event(seal.key(), headers, seal.value())));

    assertThat(read(Topic.VIOLATIONS).getFirst().header("traceparent")).isEqualTo("00-ab-cd-01");
    assertThat(read(Topic.RECEIPTS).getFirst().header("traceparent")).isEqualTo("00-ab-cd-01");
  }

  @Test
  void forgetsADocumentAfterItsSeal() {
    send(Messages.rows(broken(1)));
    assertThat(openDocuments()).isEqualTo(1);

    send(List.of(Messages.seal(broken(1))));
    assertThat(openDocuments()).isZero();
  }

  @Test
  void theSameDocumentTwiceGivesItsReceiptAgainAndNoViolation() {
    send(Messages.of(broken(1)));
    Receipt first = receipts().getFirst();
    assertThat(violations()).hasSize(1);

    send(Messages.of(broken(1)));

    assertThat(violations()).isEmpty();
    assertThat(receipts()).containsExactly(first);
  }

  @Test
  void twoPublicationsInterleavedAreOneDocument() {
    List<Event> rows = Messages.rows(broken(1));
    Event seal = Messages.seal(broken(1));
    send(List.of(rows.get(0), rows.get(0), rows.get(1), seal, rows.get(1), seal));

    assertThat(violations()).hasSize(1);
    assertThat(receipts())
        .hasSize(2)
        .allSatisfy(receipt -> assertThat(receipt.rowCount()).isEqualTo(2));
    assertThat(openDocuments()).isZero();
  }

  @Test
  void aCorrectionResolvesItsViolationAndARelapseReopensIt() {
    send(Messages.of(broken(1)));
    Violation opened = violations().getFirst();

    send(Messages.of(corrected(2)));
    assertThat(violations())
        .extracting(Violation::id, Violation::status, violation -> violation.lastSeen().revision())
        .containsExactly(tuple(opened.id(), ViolationStatus.RESOLVED, 1));

    send(Messages.of(broken(3)));
    assertThat(violations())
        .extracting(Violation::id, Violation::status, violation -> violation.lastSeen().revision())
        .containsExactly(tuple(opened.id(), ViolationStatus.REOPENED, 3));
  }

  @Test
  void aNewRevisionWithTheSameFindingSaysWhereItWasSeenLast() {
    send(Messages.of(broken(1)));
    violations();

    send(Messages.of(broken(2)));

    assertThat(violations())
        .extracting(
            Violation::status,
            violation -> violation.firstSeen().revision(),
            violation -> violation.lastSeen().revision())
        .containsExactly(tuple(ViolationStatus.OPEN, 1, 2));
  }

  @Test
  void anOlderRevisionThatComesLateGetsItsReceiptAndChangesNothing() {
    send(Messages.of(corrected(2)));
    receipts();

    send(Messages.of(broken(1)));

    assertThat(violations()).isEmpty();
    assertThat(receipts()).extracting(receipt -> receipt.document().revision()).containsExactly(1);
  }

  @Test
  void otherSlotsAreNotTouched() {
    send(Messages.of(broken(1)));
    violations();

    send(Messages.of(corrected(2).of("另一局")));

    assertThat(violations()).isEmpty();
  }

  @Test
  void withoutAllRowsNothingIsKnownAndNothingIsResolved() {
    send(Messages.of(broken(1)));
    violations();
    receipts();

    DocumentBuilder second = corrected(2);
    send(Messages.rows(second).subList(1, 2));
    send(List.of(Messages.seal(second)));

    assertThat(violations()).isEmpty();
    assertThat(receipts())
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.rowCount()).isEqualTo(1);
              assertThat(receipt.counts()).containsOnlyKeys(Outcome.INSUFFICIENT);
            });
  }

  @Test
  void aRecordThatCannotBeReadIsSetAsideWithItsReasonAndTheRestGoesOn() {
    Event row = Messages.rows(broken(1)).getFirst();
    Event noJson = new Event(row.key(), row.headers(), "{".getBytes(UTF_8));
    Event noType = new Event(row.key(), new LinkedHashMap<>(), row.value());
    Event otherKey = new Event("another", row.headers(), row.value());
    send(List.of(noJson, noType, otherKey));
    send(Messages.of(broken(1)));

    List<Event> letters = read(Topic.CLASSIFIED_ROWS_DEAD_LETTERS);
    assertThat(letters).hasSize(3);
    assertThat(letters.get(0).value()).isEqualTo(noJson.value());
    assertThat(letters.get(0).key()).isEqualTo(row.key());
    assertThat(letters.get(0).header("dead-letter-reason")).contains("row.classified");
    assertThat(letters.get(0).header("dead-letter-offset")).isEqualTo("0");
    assertThat(letters.get(0).header("ce_id")).isEqualTo(row.header("ce_id"));
    assertThat(letters.get(1).header("dead-letter-reason")).contains("ce_type");
    assertThat(letters.get(2).header("dead-letter-reason")).contains("The key is not");
    assertThat(receipts()).hasSize(1);
  }

  private static DocumentBuilder broken(int revision) {
    return document()
        .revision(revision)
        .id("a" + revision)
        .expenditureSummary()
        .detail("2010301 行政运行", "10.00", "9.00", "")
        .detail("2050803 培训支出", "1.00", "1.00", "")
        .and();
  }

  private static DocumentBuilder corrected(int revision) {
    return document()
        .revision(revision)
        .id("b" + revision)
        .expenditureSummary()
        .detail("2050803 培训支出", "1.00", "1.00", "")
        .detail("2010301 行政运行", "10.00", "10.00", "")
        .and();
  }

  @Test
  void aDecisionIsKeptBesideItsViolationAndSurvivesRevisions() {
    send(Messages.of(broken(1)));
    Violation opened = violations().getFirst();

    decide(opened, DecisionKind.DISPUTED, "d-1", 1);
    decide(opened, DecisionKind.DISPUTED, "d-1", 1);

    assertThat(violations())
        .singleElement()
        .satisfies(
            disputed -> {
              assertThat(disputed.status()).isEqualTo(ViolationStatus.DISPUTED);
              assertThat(disputed.decision()).isNotNull();
            });
    send(Messages.of(broken(2)));
    assertThat(violations())
        .extracting(Violation::status, violation -> violation.document().revision())
        .containsExactly(tuple(ViolationStatus.DISPUTED, 2));
    decide(opened, DecisionKind.WITHDRAWN, "d-2", 2);
    assertThat(violations()).extracting(Violation::status).containsExactly(ViolationStatus.OPEN);
  }

  @Test
  void aDecisionThatComesBeforeItsViolationIsKept() {
    send(Messages.of(broken(1)));
    Violation opened = violations().getFirst();
    stop();
    start(state.resolve("other"));

    decide(opened, DecisionKind.ACKNOWLEDGED, "d-1", 1);
    send(Messages.of(broken(1)));

    assertThat(violations())
        .extracting(Violation::status)
        .containsExactly(ViolationStatus.ACKNOWLEDGED);
  }

  @Test
  void theSameRevisionOfAHigherGenerationOfCatalogsCounts() {
    send(Messages.of(broken(1).generation(2)));
    assertThat(violations()).hasSize(1);

    send(Messages.of(corrected(1).id("a1").generation(1)));
    assertThat(violations()).as("an older publication that comes late").isEmpty();

    send(Messages.of(corrected(1).id("a1").generation(3)));
    assertThat(violations())
        .extracting(Violation::status)
        .containsExactly(ViolationStatus.RESOLVED);
  }

  private void decide(Violation violation, DecisionKind kind, String id, long second) {
    var decision =
        new Decision(
            id,
            violation.id(),
            violation.document().slot(),
            kind,
            "王芳",
            Instant.ofEpochSecond(second),
            "以正式文件为准");
    driver
        .createInputTopic(
            Topic.DECISIONS.topicName(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(violation.id().getBytes(UTF_8), EventJson.write(decision));
  }

  private void send(List<Event> events) {
    send(Topic.CLASSIFIED_ROWS, input, events);
  }

  private void sendDrafts(List<Event> events) {
    send(Topic.CHECK_CLASSIFIED_ROWS, drafts, events);
  }

  private void send(Topic topic, TestInputTopic<byte[], byte[]> input, List<Event> events) {
    for (Event event : events) {
      past.remember(topic, event);
      var headers = new RecordHeaders();
      event.headers().forEach(headers::add);
      input.pipeInput(new TestRecord<>(event.key().getBytes(UTF_8), event.value(), headers));
    }
  }

  private List<Event> read(Topic topic) {
    TestOutputTopic<String, byte[]> output =
        driver.createOutputTopic(
            topic.topicName(), new StringDeserializer(), new ByteArrayDeserializer());
    var events = new ArrayList<Event>();
    while (!output.isEmpty()) {
      TestRecord<String, byte[]> read = output.readRecord();
      var headers = new LinkedHashMap<String, byte[]>();
      read.headers().forEach(header -> headers.put(header.key(), header.value()));
      events.add(new Event(read.key(), headers, read.value()));
    }
    return events;
  }

  private List<Violation> violations() {
    return read(Topic.VIOLATIONS).stream()
        .map(event -> event.payload(EventType.VIOLATION, Violation.class))
        .toList();
  }

  private List<Receipt> receipts() {
    return read(Topic.RECEIPTS).stream()
        .map(event -> event.payload(EventType.RECEIPT, Receipt.class))
        .toList();
  }

  private List<DocumentEvent> states() {
    return read(Topic.DOCUMENTS).stream()
        .map(event -> event.payload(EventType.DOCUMENT, DocumentEvent.class))
        .toList();
  }

  private int openDocuments() {
    int count = 0;
    try (var open = driver.getKeyValueStore(Beginnings.NAME).all()) {
      for (; open.hasNext(); open.next()) {
        count++;
      }
    }
    return count;
  }
}
