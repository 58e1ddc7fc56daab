package org.budgetlens.classify.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.budgetlens.classify.resolve.Rows;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.testing.Event;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.TestTopic;
import org.junit.jupiter.api.Test;

/** From a code that no catalog confirms to a decision that settles it. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "classify"))
class ReviewServiceTest {
  private static final String REVIEWS = "/api/v1/reviews";
  private static final int YEAR = 2063;

  private final TestTopic rows = TestTopic.of(Topic.ROWS);
  private final TestTopic classified = TestTopic.of(Topic.CLASSIFIED_ROWS);

  @Test
  void anUnknownNameIsDecidedAndEveryDocumentOfTheYearFollows() {
    String document = published("2010301", "行政运行与保障");
    String id = awaitReview("行政运行与保障");

    given()
        .get(REVIEWS + "/" + id)
        .then()
        .statusCode(200)
        .body("review.problem", equalTo("NAME_MISMATCH"))
        .body("review.catalogName", equalTo("行政运行"))
        .body("review.candidates[0].code", equalTo("2010301"))
        .body("places[0].document", equalTo(document))
        .body("places[0].source.lines", equalTo(List.of(1)));
    decide(id, "ALIAS").then().statusCode(200).body("[0].by", equalTo("李审核"));

    awaitStatus(document, CodeStatus.ALIAS);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(reviewOf("行政运行与保障")).isNull());
  }

  @Test
  void aLocalCodeIsAddedUnderItsParent() {
    String document = published("2010388", "市级专用事务");
    String id = awaitReview("市级专用事务");

    decide(id, "LOCAL_CODE").then().statusCode(200);

    awaitStatus(document, CodeStatus.EXACT);
  }

  @Test
  void anErrorOfTheDocumentIsOnRecordAndChangesNoCatalog() {
    published("2999901", "某项错误");
    String id = awaitReview("某项错误");
    int before = given().get("/api/v1/catalogs").path("generation");

    decide(id, "DOCUMENT_ERROR").then().statusCode(200);

    assertThat(given().get("/api/v1/catalogs").<Integer>path("generation")).isEqualTo(before);
    assertThat(reviewOf("某项错误")).isNull();
    given()
        .get(REVIEWS + "?decided=true&limit=200")
        .then()
        .body("find { it.id == '" + id + "' }.decision", equalTo("DOCUMENT_ERROR"));
    assertThat(given().get(REVIEWS + "/decisions").<List<String>>path("review")).contains(id);
  }

  @Test
  void aDecisionNeedsAPersonAndAReason() {
    published("2999901", "无人负责");
    String id = awaitReview("无人负责");

    given()
        .contentType("application/json")
        .body(Map.of("decision", "ALIAS", "note", "x"))
        .post(REVIEWS + "/" + id + "/decisions")
        .then()
        .statusCode(400);
    decide(id, "ALIAS").then().statusCode(400); // the catalog has no such code
    given().get(REVIEWS + "/none").then().statusCode(404);
  }

  private static io.restassured.response.Response decide(String id, String decision) {
    return given()
        .contentType("application/json")
        .body(Map.of("decision", decision, "by", "李审核", "note", "与财政部目录核对"))
        .post(REVIEWS + "/" + id + "/decisions");
  }

  private String published(String code, String name) {
    String document = Published.newDocument();
    BudgetRow row = Rows.row().of(document, 0).in(YEAR).code(CodeKind.FUNCTION, code, name).build();
    var attributes =
        new CloudEvent(
            document,
            "/budgetlens/ingest",
            EventType.ROW,
            document,
            Instant.parse("2026-02-01T08:00:00Z"));
    rows.publish(List.of(Event.of(document, attributes, row), Published.seal(document, YEAR, 1)));
    return document;
  }

  private String awaitReview(String name) {
    await().atMost(Duration.ofSeconds(30)).until(() -> reviewOf(name) != null);
    return reviewOf(name);
  }

  private static String reviewOf(String name) {
    return given()
        .get(REVIEWS + "?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("find { it.name == '" + name + "' }.id");
  }

  private void awaitStatus(String document, CodeStatus status) {
    classified.eventsOf(
        document,
        found ->
            found.stream()
                .filter(event -> event.is(EventType.CLASSIFIED_ROW))
                .map(event -> event.payload(EventType.CLASSIFIED_ROW, BudgetRow.class))
                .anyMatch(row -> row.code(CodeKind.FUNCTION).status() == status));
  }
}
