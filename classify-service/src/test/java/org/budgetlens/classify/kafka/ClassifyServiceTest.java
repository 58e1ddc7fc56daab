package org.budgetlens.classify.kafka;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.ClassificationSummary;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.testing.Event;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.SharedInfrastructure;
import org.budgetlens.testing.TestTopic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "classify"))
class ClassifyServiceTest {
  private static final int ROWS = 300;

  private final TestTopic rows = TestTopic.of(Topic.ROWS);
  private final TestTopic classified = TestTopic.of(Topic.CLASSIFIED_ROWS);
  private final TestTopic documents = TestTopic.of(Topic.DOCUMENTS);
  private final TestTopic deadLetters = TestTopic.of(Topic.ROWS_DEAD_LETTERS);

  @Inject KafkaClients clients;
  @Inject ClassifySettings settings;

  @Test
  void classifiesADocumentInOrder() {
    String document = Published.newDocument();

    rows.publish(Published.document(document, ROWS));

    assertWhole(classified.eventsOf(document, ClassifyServiceTest::isSealed), document, ROWS);
    Event row = classified.present(event -> event.key().equals(document)).getFirst();
    assertThat(row.payload(EventType.CLASSIFIED_ROW, BudgetRow.class).codes())
        .extractingByKey(CodeKind.DEPARTMENT)
        .satisfies(code -> assertThat(code.status()).isEqualTo(CodeStatus.LOCAL));
    assertThat(row.header("ce_id")).isEqualTo(document + "/1/0");
    assertThat(row.header("ce_source")).isEqualTo("/budgetlens/classify");
    assertThat(row.header("traceparent")).isEqualTo("00-trace-01");
    List<Event> statuses = documents.eventsOf(document, found -> !found.isEmpty());
    assertThat(statuses)
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.payload(EventType.DOCUMENT, DocumentEvent.class).status())
                    .isEqualTo(DocumentStatus.CLASSIFIED));
  }

  @Test
  void classifiesADraftBesideTheDocuments() {
    String draft = Published.newDocument();
    List<Event> published = new ArrayList<>(Published.document(draft, 5));
    published.add(2, new Event(draft, published.getFirst().headers(), "{".getBytes()));

    TestTopic.of(Topic.CHECK_ROWS).publish(published);

    assertWhole(
        TestTopic.of(Topic.CHECK_CLASSIFIED_ROWS).eventsOf(draft, ClassifyServiceTest::isSealed),
        draft,
        5);
    for (TestTopic open : List.of(classified, documents, deadLetters)) {
      assertThat(open.present(event -> event.key().equals(draft))).isEmpty();
    }
  }

  @Test
  void aDocumentPublishedTwiceComesOutTwiceAlike() {
    String document = Published.newDocument();
    rows.publish(Published.document(document, 5));
    rows.publish(Published.document(document, 5));

    List<Event> events = classified.eventsOf(document, found -> found.size() == 12);

    assertThat(payloads(events.subList(0, 6))).isEqualTo(payloads(events.subList(6, 12)));
  }

  @Test
  void seesNothingOfATransactionThatWasGivenUp() {
    String document = Published.newDocument();
    rows.publishAndAbort(Published.document(document, 5));
    rows.publish(Published.document(document, 5));

    assertWhole(classified.eventsOf(document, ClassifyServiceTest::isSealed), document, 5);
  }

  @Test
  void setsPoisonAsideAndGoesOn() {
    String document = Published.newDocument();
    Event poison = Published.row(document, 1);
    var broken = new Event(document, poison.headers(), "{\"document\": ".getBytes());
    rows.publish(
        List.of(
            Published.row(document, 0),
            broken,
            Published.row(document, 1),
            Published.seal(document, 2)));

    assertWhole(classified.eventsOf(document, ClassifyServiceTest::isSealed), document, 2);
    Event letter = deadLetters.eventsOf(document, found -> !found.isEmpty()).getFirst();
    assertThat(letter.value()).isEqualTo(broken.value());
    assertThat(letter.header("ce_id")).isEqualTo(document + "/1/1");
    assertThat(letter.header("dead-letter-reason")).isEqualTo("UNREADABLE");
    assertThat(letter.header("dead-letter-detail")).contains("org.budgetlens.row.v1");
    assertThat(letter.header("dead-letter-topic")).isEqualTo("budget.rows");
    assertThat(letter.header("dead-letter-partition")).isNotBlank();
    assertThat(letter.header("dead-letter-offset")).isNotBlank();
    assertThat(letter.headers()).doesNotContainKey("__smallrye_generationId");
  }

  @Test
  void losesAndDoublesNothingWhenAnotherInstanceJoinsAndLeaves() {
    List<String> onePerPartition = documentsOnEveryPartition();
    int half = ROWS / 2;
    onePerPartition.forEach(document -> rows.publish(Published.rows(document, 0, half)));
    onePerPartition.forEach(
        document -> classified.eventsOf(document, found -> found.size() == half));

    try (KafkaConsumer<byte[], byte[]> other = otherInstance()) {
      other.subscribe(Set.of(Topic.ROWS.topicName()));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                other.poll(Duration.ofMillis(100));
                return !other.assignment().isEmpty();
              });
      // Whatever falls to the other instance is read by it and never published.
      onePerPartition.forEach(
          document -> {
            var rest = new ArrayList<>(Published.rows(document, half, ROWS));
            rest.add(Published.seal(document, ROWS));
            rows.publish(rest);
            other.poll(Duration.ofMillis(100));
          });
    }

    onePerPartition.forEach(
        document ->
            assertWhole(
                classified.eventsOf(document, ClassifyServiceTest::isSealed), document, ROWS));
  }

  @Test
  void losesAndDoublesNothingWhenItsProducerIsFenced() {
    List<String> published = IntStream.range(0, 20).mapToObj(i -> Published.newDocument()).toList();

    for (String document : published) {
      rows.publish(Published.document(document, ROWS));
      Rival.takeOver(clients.transactionalId());
    }

    published.forEach(
        document ->
            assertWhole(
                classified.eventsOf(document, ClassifyServiceTest::isSealed), document, ROWS));
  }

  @Test
  void isReadyWithItsCatalogs() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                RestAssured.get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"))
                    .body(
                        "checks.find { it.name == 'classify' }.data.FUNCTION", greaterThan(1900)));
  }

  private KafkaConsumer<byte[], byte[]> otherInstance() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, SharedInfrastructure.bootstrapServers(),
            ConsumerConfig.GROUP_ID_CONFIG, settings.group(),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName()),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /** New documents, the first of which falls on the first partition and so on. */
  private static List<String> documentsOnEveryPartition() {
    int partitions = 3;
    return IntStream.range(0, partitions)
        .mapToObj(
            partition ->
                Stream.generate(Published::newDocument)
                    .filter(
                        document ->
                            Utils.toPositive(Utils.murmur2(document.getBytes())) % partitions
                                == partition)
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  private static boolean isSealed(List<Event> events) {
    return events.stream().anyMatch(event -> event.is(EventType.CLASSIFIED_SEAL));
  }

  /** Every row once, in order, then the seal with all of them counted. */
  private static void assertWhole(List<Event> events, String document, int rows) {
    assertThat(events.subList(0, events.size() - 1))
        .extracting(event -> event.payload(EventType.CLASSIFIED_ROW, BudgetRow.class).sequence())
        .as(document)
        .containsExactlyElementsOf(IntStream.range(0, rows).boxed().toList());
    DocumentSeal seal = events.getLast().payload(EventType.CLASSIFIED_SEAL, DocumentSeal.class);
    ClassificationSummary summary = seal.classification();
    assertThat(summary.statuses())
        .isEqualTo(
            Stream.of(CodeStatus.EXACT, CodeStatus.LOCAL)
                .collect(toMap(status -> status, status -> rows)));
    assertThat(summary.organisation().id()).isEqualTo("110105/北京市朝阳区数据局");
  }

  private static List<String> payloads(List<Event> events) {
    return events.stream().map(event -> new String(event.value())).toList();
  }
}
