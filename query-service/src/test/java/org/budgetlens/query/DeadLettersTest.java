package org.budgetlens.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.PublishedBudget.Expenditure;
import org.budgetlens.query.fixture.QueryApi;
import org.budgetlens.testing.Event;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.TestTopic;
import org.junit.jupiter.api.Test;

/** What could not be processed is seen, and goes through again without doing harm. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class DeadLettersTest {
  private static final String DISTRICT = "110108";

  private static PublishedBudget budget(String department) {
    return PublishedBudget.of(department, DISTRICT, 2026)
        .expenditure(
            Expenditure.of("2010301", "50101", 1_000), Expenditure.of("2060102", "50205", 500));
  }

  /** The letter a stage makes of an event. */
  private static Event letter(Event original, Topic source, String reason) {
    var headers = new LinkedHashMap<>(original.headers());
    headers.put("dead-letter-reason", reason.getBytes(UTF_8));
    headers.put("dead-letter-topic", source.topicName().getBytes(UTF_8));
    headers.put("dead-letter-partition", "0".getBytes(UTF_8));
    headers.put("dead-letter-offset", "0".getBytes(UTF_8));
    return new Event(original.key(), headers, original.value());
  }

  private static JsonPath awaitLetters(String filter, int count) {
    String path = "/api/v1/dead-letters?" + filter;
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> QueryApi.json(path).getList("items").size() == count);
    return QueryApi.json(path);
  }

  private static JsonPath redrive(String path) {
    return given()
        .header("X-Actor", "operator")
        .post("/api/v1/dead-letters/" + path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void aLetterIsShownWithItsReasonAndItsOriginal() {
    String key = "d1".repeat(32);
    TestTopic.of(Topic.DOCUMENTS).publish(List.of(new Event(key, java.util.Map.of(), bytes())));

    JsonPath letters = awaitLetters("document=" + key, 1);
    assertThat(letters.getString("items[0].topic")).isEqualTo("budget.documents.dlt");
    assertThat(letters.getString("items[0].sourceTopic")).isEqualTo("budget.documents");
    assertThat(letters.getString("items[0].service")).isEqualTo("query");
    assertThat(letters.getString("items[0].state")).isEqualTo("OPEN");
    assertThat(letters.getString("items[0].reason")).contains("ce_type");
    String id = letters.getString("items[0].id");

    JsonPath opened = QueryApi.json("/api/v1/dead-letters/" + id);
    assertThat(Base64.getDecoder().decode(opened.getString("bytes"))).isEqualTo(bytes());
    assertThat(opened.getString("text")).isNull();
    assertThat(opened.getMap("headers")).containsKey("dead-letter-reason");

    JsonPath outcome = redrive(id + "/redrive");
    assertThat(outcome.getString("items[0].state")).isEqualTo("OPEN");
    assertThat(outcome.getString("items[0].reason")).contains("ce_type");
    assertThat(
            awaitLetters("document=" + key + "&state=OPEN&topic=budget.documents", 1)
                .getString("items[0].id"))
        .isEqualTo(id);
    assertThat(
            QueryApi.json("/api/v1/dead-letters?topic=budget.receipts&document=" + key)
                .getList("items"))
        .isEmpty();
  }

  @Test
  void aCatalogIsShownAndNotRedrivenAlone() {
    String key = "nothing/d3";
    TestTopic.of(Topic.CATALOGS).publish(List.of(new Event(key, java.util.Map.of(), bytes())));

    JsonPath letters = awaitLetters("topic=budget.catalogs", 1);
    assertThat(letters.getString("items[0].service")).isEqualTo("query");
    assertThat(letters.getString("items[0].reason")).contains("ce_type");

    JsonPath outcome = redrive(letters.getString("items[0].id") + "/redrive");
    assertThat(outcome.getString("items[0].state")).isEqualTo("OPEN");
    assertThat(outcome.getString("items[0].reason")).contains("rebuild");
  }

  @Test
  void aRecordThatIsPutAsideAgainIsOneLetterWhileItIsOpen() {
    String key = "d2".repeat(32);
    Event first = letter(new Event(key, java.util.Map.of(), bytes()), Topic.RECEIPTS, "broken");
    Event other =
        letter(new Event(key, java.util.Map.of(), "other".getBytes(UTF_8)), Topic.RECEIPTS, "too");
    TestTopic.of(Topic.RECEIPTS_DEAD_LETTERS).publish(List.of(first, first, other));

    assertThat(awaitLetters("document=" + key, 2).getList("items.reason"))
        .containsExactly("broken", "too");
  }

  private static byte[] bytes() {
    return new byte[] {'{', (byte) 0xff, 0};
  }

  @Test
  void aRowTakesItsWholeDocumentWithIt() {
    PublishedBudget budget = budget("北京市海淀区死信甲局");
    List<Event> parsed = budget.parsedEvents();
    TestTopic.of(Topic.ROWS).publish(parsed);
    TestTopic.of(Topic.CLASSIFIED_ROWS_DEAD_LETTERS)
        .publish(List.of(letter(budget.rowEvents().getFirst(), Topic.CLASSIFIED_ROWS, "broken")));
    TestTopic.of(Topic.ROWS_DEAD_LETTERS)
        .publish(List.of(letter(parsed.getFirst(), Topic.ROWS, "FAILED")));
    awaitLetters("document=" + budget.id(), 2);

    JsonPath outcome = redrive("redrive?document=" + budget.id());

    assertThat(outcome.getList("items.state")).containsExactly("REDRIVEN", "REDRIVEN");
    List<Event> twice =
        TestTopic.of(Topic.ROWS).eventsOf(budget.id(), found -> found.size() >= 2 * parsed.size());
    assertThat(twice.subList(0, parsed.size()).stream().map(DeadLettersTest::text))
        .containsExactlyElementsOf(
            twice.subList(parsed.size(), twice.size()).stream()
                .map(DeadLettersTest::text)
                .toList());
    assertThat(twice.getLast().is(EventType.SEAL)).isTrue();
    JsonPath done = awaitLetters("document=" + budget.id() + "&state=REDRIVEN", 2);
    assertThat(done.getList("items.redrivenBy")).containsOnly("operator");
    assertThat(done.getString("items[0].redrivenAt")).isNotNull();
    assertThat(redrive("redrive?document=" + budget.id()).getList("items")).isEmpty();
  }

  private static String text(Event event) {
    return event.header("ce_id") + new String(event.value(), UTF_8);
  }

  @Test
  void aRecordThatStandsAloneIsStoredAtItsPlace() {
    PublishedBudget budget = budget("北京市海淀区死信乙局").violation("x", 1, 2).publish();
    QueryApi.awaitShown(budget);
    PublishedBudget other = budget("北京市海淀区死信丙局").violation("y", 3, 4);
    TestTopic.of(Topic.VIOLATIONS_DEAD_LETTERS)
        .publish(List.of(letter(other.violationEvents().getFirst(), Topic.VIOLATIONS, "was away")));
    JsonPath letters = awaitLetters("document=" + other.id(), 1);

    redrive(letters.getString("items[0].id") + "/redrive");

    assertThat(QueryApi.lines("/api/v1/violations?document=" + other.id())).hasSize(1);
    awaitLetters("document=" + other.id() + "&state=REDRIVEN", 1);
  }

  @Test
  void whoeverRedrivesSaysWhoTheyAre() {
    given().post("/api/v1/dead-letters/redrive").then().statusCode(400);
    given()
        .header("X-Actor", "operator")
        .post("/api/v1/dead-letters/budget.rows.dlt-0-999999/redrive")
        .then()
        .statusCode(404);
    given().get("/api/v1/dead-letters/nothing").then().statusCode(404);
  }
}
