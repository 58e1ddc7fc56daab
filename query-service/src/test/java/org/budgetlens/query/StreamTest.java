package org.budgetlens.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.query.fixture.EventStream;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.PublishedBudget.Expenditure;
import org.budgetlens.query.fixture.QueryApi;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.Test;

/** Live streams: nothing is missed and nothing comes twice, wherever a reader was cut off. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class StreamTest {
  private static final String DISTRICT = "110101";

  private static PublishedBudget budget(String department, int violations) {
    var budget =
        PublishedBudget.of(department, DISTRICT, 2026)
            .expenditure(Expenditure.of("2010301", "50101", 1_000_000));
    for (int i = 0; i < violations; i++) {
      budget.violation("subject-" + i, 1_000_000, 900_000 + i);
    }
    return budget;
  }

  private static String path(String department) {
    return "/api/v1/violations/stream?department=" + department;
  }

  private static List<String> payloads(PublishedBudget budget) {
    return budget.violationEvents().stream().map(it -> new String(it.value(), UTF_8)).toList();
  }

  @Test
  void aReaderWhoIsCutOffAnywhereMissesNothingAndSeesNothingTwice() {
    PublishedBudget budget = budget("北京市东城区甲局", 40);
    String position;
    try (var stream = EventStream.of(path("北京市东城区甲局"))) {
      position = stream.await("position", 1).getFirst().id();
    }
    budget.publishViolations();
    List<EventStream.Sent> all;
    try (var stream = EventStream.resuming(path("北京市东城区甲局"), position)) {
      all = stream.await("violation", 40);
    }
    assertThat(all)
        .extracting(EventStream.Sent::data)
        .containsExactlyInAnyOrderElementsOf(payloads(budget));

    for (int cut : List.of(0, 1, 17, 38)) {
      try (var stream = EventStream.resuming(path("北京市东城区甲局"), all.get(cut).id())) {
        assertThat(stream.await("violation", 39 - cut)).isEqualTo(all.subList(cut + 1, 40));
      }
    }
  }

  @Test
  void liveEventsComeFilteredAndInTheOrderOfTheTopic() {
    PublishedBudget wanted = budget("北京市东城区乙局", 5);
    PublishedBudget other = budget("北京市东城区丙局", 5);
    try (var stream = EventStream.of(path("北京市东城区乙局") + "&severity=ERROR&rule=COL-001");
        var warnings = EventStream.of(path("北京市东城区乙局") + "&severity=WARNING")) {
      stream.await("position", 1);
      warnings.await("position", 1);

      other.publishViolations();
      wanted.publishViolations();
      wanted.publishViolations();

      List<EventStream.Sent> sent = stream.await("violation", 10);
      var twice = new ArrayList<>(payloads(wanted));
      twice.addAll(payloads(wanted));
      assertThat(sent)
          .extracting(EventStream.Sent::data)
          .containsExactlyInAnyOrderElementsOf(twice);
      assertThat(sent).extracting(EventStream.Sent::id).doesNotHaveDuplicates();
      assertThat(warnings.events("violation")).isEmpty();
      stream.awaitComment();
    }
  }

  @Test
  void whoAsksForTheStartGetsEverything() {
    PublishedBudget budget = budget("北京市东城区丁局", 3);
    budget.publishViolations();
    try (var stream = EventStream.of(path("北京市东城区丁局") + "&after=start")) {
      assertThat(stream.await("violation", 3))
          .extracting(EventStream.Sent::data)
          .containsExactlyInAnyOrderElementsOf(payloads(budget));
    }
  }

  @Test
  void documentsAreFollowedThroughThePipeline() {
    PublishedBudget budget = budget("北京市东城区戊局", 1);
    String path = "/api/v1/documents/stream?department=北京市东城区戊局";
    String start;
    try (var stream = EventStream.of(path)) {
      start = stream.await("position", 1).getFirst().id();
      budget.publishStatus(DocumentStatus.PARSED);
      stream.await("document", 1);
      budget.publishRows();
      budget.publishViolations();
      budget.publishReceipt();
      QueryApi.awaitShown(budget);
      budget.publishStatus(DocumentStatus.CLASSIFIED);
      List<EventStream.Sent> sent = stream.await("document", 2);
      assertThat(sent.getFirst().data()).contains("\"status\":\"PARSED\"");
    }
    try (var again = EventStream.resuming(path, start)) {
      again.awaitEvent("document", sent -> sent.data().contains("\"status\":\"MATERIALIZED\""));
    }
    try (var rebuilt = EventStream.resuming(path, "otherlife:99999")) {
      rebuilt.awaitEvent("document", sent -> sent.data().contains("\"status\":\"PARSED\""));
    }
  }

  @Test
  void aPositionThatIsNoneIsRefused() {
    given()
        .header("Last-Event-ID", "yesterday")
        .get("/api/v1/violations/stream")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    given().get("/api/v1/violations/stream?severity=BAD").then().statusCode(400);
  }
}
