package org.budgetlens.classify.kafka;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.catalog.CrosswalkRelation;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.testing.Event;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.SharedInfrastructure;
import org.budgetlens.testing.TestTopic;
import org.junit.jupiter.api.Test;

/** A bureau's own edition on the running pipeline. Every test uses fiscal years of its own. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "classify"))
class CatalogServiceTest {
  private static final String CATALOGS = "/api/v1/catalogs";
  private static final String DECISION = "{\"by\": \"王科长\", \"note\": \"年度目录\"}";
  private static final int ROWS = 40;

  private final TestTopic rows = TestTopic.of(Topic.ROWS);
  private final TestTopic classified = TestTopic.of(Topic.CLASSIFIED_ROWS);

  @Inject KafkaClients clients;
  @Inject ClassifySettings settings;

  @Test
  void anEditionIsTriedOutActivatedAndRolledBackWhileDocumentsFlow() throws Exception {
    String stored = Published.newDocument();
    rows.publish(Published.document(stored, 2077, ROWS));
    awaitGeneration(stored, newest());
    int before = newest();

    assertThat(upload("2077", edition2077())).isEqualTo(201);
    assertThat(upload("2077", edition2077())).as("again").isEqualTo(200);
    assertThat(upload("2077", edition2077() + "20198,新款,款,201,,,,,,\n"))
        .as("editions never change")
        .isEqualTo(409);
    given()
        .get(CATALOGS + "/function/2077/diff")
        .then()
        .statusCode(200)
        .body("renamed.code", hasItem("20103"))
        .body("added.code", hasItems("2010361", "2010362"))
        .body("ended.code", hasItem("2010301"))
        .body("carried.relation", hasItem("SPLIT"));
    given()
        .post(CATALOGS + "/function/2077/preview")
        .then()
        .statusCode(200)
        .body("documents", equalTo(1))
        .body("changedDocuments", equalTo(1))
        .body("before.EXACT", equalTo(ROWS))
        .body("after.UNKNOWN", equalTo(ROWS))
        .body("changes[0].document", equalTo(stored));
    assertThat(newest()).as("a preview changes nothing").isEqualTo(before);

    var flowing = new ConcurrentLinkedQueue<String>();
    var stop = new AtomicBoolean();
    Thread flow =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!stop.get()) {
                    String document = Published.newDocument();
                    rows.publish(Published.document(document, 2077, ROWS));
                    flowing.add(document);
                  }
                });
    int activated = decide("/function/2077/activate");
    awaitSettled(activated);
    int rolledBack = decide("/generations/" + before + "/rollback");
    awaitSettled(rolledBack);
    stop.set(true);
    flow.join();

    assertThat(activated).isEqualTo(before + 1);
    assertThat(rolledBack).isEqualTo(before + 2);
    assertThat(flowing).isNotEmpty();
    awaitGeneration(stored, rolledBack);
    assertThat(generations(stored)).containsSubsequence(before, activated, rolledBack);
    assertThat(codes(stored, activated)).containsOnly(CodeStatus.UNKNOWN);
    assertThat(codes(stored, rolledBack)).containsOnly(CodeStatus.EXACT);
    for (String document : flowing) {
      awaitGeneration(document, rolledBack);
      assertThat(generations(document))
          .as("in order, none twice")
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whatIsInForceIsOnTheTopic() {
    assertThat(upload("2075", edition2077())).isEqualTo(201);
    int activated = decide("/function/2075/activate");

    Crosswalk crosswalk =
        TestTopic.of(Topic.CATALOGS)
            .eventsOf("crosswalk/function/2074-2075", found -> !found.isEmpty())
            .getLast()
            .payload(EventType.CROSSWALK, Crosswalk.class);

    assertThat(crosswalk.generation()).isEqualTo(activated);
    assertThat(crosswalk.items())
        .filteredOn(item -> "2010301".equals(item.from()))
        .extracting(
            item -> item.to() + " " + item.share().numerator() + "/" + item.share().denominator())
        .containsExactly("2010361 2/5", "2010362 3/5");
    assertThat(crosswalk.items())
        .filteredOn(item -> item.relation() == CrosswalkRelation.RENAMED)
        .extracting(item -> item.from())
        .containsExactly("20103");
    // As uploaded and as activated; what is published beside a round of the outbox comes twice.
    TestTopic.of(Topic.CATALOGS)
        .eventsOf(
            "function/2075",
            found ->
                found.stream()
                        .map(event -> event.payload(EventType.CATALOG, CatalogEdition.class))
                        .distinct()
                        .count()
                    == 2);
    TestTopic.of(Topic.CATALOGS).eventsOf("generation/" + activated, found -> !found.isEmpty());
    TestTopic.of(Topic.CATALOGS)
        .eventsOf("crosswalk/function/national-COFOG", found -> !found.isEmpty());
    given()
        .get(CATALOGS + "/function/codes/2010361?year=2075")
        .then()
        .body("status", equalTo("EXACT"))
        .body("edition", equalTo("2075"))
        .body("path.name", hasItems("一般公共服务支出", "党政机关事务", "行政运行"));
    awaitSettled(decide("/generations/0/rollback"));
    given()
        .get(CATALOGS + "/function/codes/2010361?year=2075")
        .then()
        .body("status", equalTo("ABSENT"));
  }

  @Test
  void whatIsWrongInAnUploadIsNamedByLine() {
    given()
        .header("X-Actor", "王科长")
        .contentType("text/csv")
        .body(
            "code,name,level,parent_code\n201,一般公共服务支出,类,\n2010301,行政运行,项,20103\n20X,外交,类,\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .put(CATALOGS + "/function/2079")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("problems.line", equalTo(List.of(4, 3)))
        .body("problems[1].message", containsString("20103"));
    given()
        .contentType("text/csv")
        .body("code,name\n")
        .put(CATALOGS + "/function/2079")
        .then()
        .statusCode(400);
    given().get(CATALOGS + "/functions/2079").then().statusCode(404);
    given().get(CATALOGS + "/function/2079").then().statusCode(404);
  }

  @Test
  void aReplayLosesAndDoublesNothingWhenItsProducerIsFenced() {
    List<String> stored = IntStream.range(0, 30).mapToObj(i -> Published.newDocument()).toList();
    stored.forEach(document -> rows.publish(Published.document(document, 2073, ROWS)));
    int before = newest();
    stored.forEach(document -> awaitGeneration(document, before));
    assertThat(upload("2073", edition2077())).isEqualTo(201);

    int activated = decide("/function/2073/activate");
    for (int i = 0; i < 10; i++) {
      Rival.takeOver(clients.transactionalId());
    }
    awaitSettled(activated);

    for (String document : stored) {
      awaitGeneration(document, activated);
      assertThat(generations(document)).containsExactly(before, activated);
    }
    awaitSettled(decide("/generations/0/rollback"));
  }

  @Test
  void aReplayLosesAndDoublesNothingWhenAnotherInstanceJoinsAndLeaves() {
    List<String> stored = IntStream.range(0, 30).mapToObj(i -> Published.newDocument()).toList();
    stored.forEach(document -> rows.publish(Published.document(document, 2071, ROWS)));
    int before = newest();
    stored.forEach(document -> awaitGeneration(document, before));
    assertThat(upload("2071", edition2077())).isEqualTo(201);

    int activated;
    try (KafkaConsumer<byte[], byte[]> other = otherInstance()) {
      other.subscribe(Set.of(Topic.ROWS.topicName()));
      activated = decide("/function/2071/activate");
      // Whatever falls to the other instance is neither switched nor replayed while it is there.
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                other.poll(Duration.ofMillis(50));
                return !other.assignment().isEmpty();
              });
    }
    awaitSettled(activated);

    for (String document : stored) {
      awaitGeneration(document, activated);
      assertThat(generations(document)).containsExactly(before, activated);
    }
    awaitSettled(decide("/generations/0/rollback"));
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

  /** The built-in edition with one 款 renamed and one 项 split in two. */
  private static String edition2077() {
    String csv =
        given()
            .get(CATALOGS + "/function/national-2026.1?format=csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return csv.lines()
            .map(
                line ->
                    line.startsWith("code,")
                        ? line + ",from_code,relation,share"
                        : line.startsWith("20103,")
                            ? "20103,党政机关事务,款,201,,,,,,"
                            : line.startsWith("2010301,")
                                ? "2010361,行政运行,项,20103,,,,2010301,SPLIT,2/5\n"
                                    + "2010362,内设机构运行,项,20103,,,,2010301,SPLIT,3/5"
                                : line + ",,,")
            .collect(joining("\n"))
        + "\n";
  }

  private static int upload(String edition, String csv) {
    return given()
        .header("X-Actor", "王科长")
        .contentType("text/csv")
        .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .put(CATALOGS + "/function/" + edition + "?to=" + edition)
        .statusCode();
  }

  private static int decide(String path) {
    return given()
        .contentType("application/json")
        .body(DECISION)
        .post(CATALOGS + path)
        .then()
        .statusCode(202)
        .extract()
        .path("generation");
  }

  private static int newest() {
    return given().get(CATALOGS).then().statusCode(200).extract().path("generation");
  }

  private static void awaitSettled(int generation) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                given()
                    .get(CATALOGS + "/generations/" + generation)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("SETTLED")));
  }

  private void awaitGeneration(String document, int generation) {
    classified.eventsOf(
        document,
        found -> generationsOf(found).stream().anyMatch(published -> published == generation));
  }

  /** The generations a document was published with, in order; each publication must be whole. */
  private List<Integer> generations(String document) {
    List<Event> events = classified.present(event -> event.key().equals(document));
    assertThat(events).hasSize((ROWS + 1) * generationsOf(events).size());
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (i % (ROWS + 1) == ROWS) {
        assertThat(event.is(EventType.CLASSIFIED_SEAL)).isTrue();
      } else {
        assertThat(event.payload(EventType.CLASSIFIED_ROW, BudgetRow.class).sequence())
            .isEqualTo(i % (ROWS + 1));
      }
    }
    return generationsOf(events);
  }

  private static List<Integer> generationsOf(List<Event> events) {
    return events.stream()
        .filter(event -> event.is(EventType.CLASSIFIED_SEAL))
        .map(event -> event.payload(EventType.CLASSIFIED_SEAL, DocumentSeal.class))
        .map(seal -> seal.classification().usedGeneration())
        .toList();
  }

  /** How the functions of a document resolved when it was published with a generation. */
  private List<CodeStatus> codes(String document, int generation) {
    List<Event> events = classified.present(event -> event.key().equals(document));
    int publication = generationsOf(events).indexOf(generation);
    var statuses = new ArrayList<CodeStatus>();
    for (Event event : events.subList(publication * (ROWS + 1), publication * (ROWS + 1) + ROWS)) {
      statuses.add(
          event
              .payload(EventType.CLASSIFIED_ROW, BudgetRow.class)
              .codes()
              .get(CodeKind.FUNCTION)
              .status());
    }
    return statuses;
  }
}
