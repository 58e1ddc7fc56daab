package org.budgetlens.ingest.check;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.ingest.registry.Awaited;
import org.budgetlens.testing.Event;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.TestTopic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "ingest"))
class CheckServiceTest {
  private final TestTopic answers = TestTopic.of(Topic.CHECKS);

  @Inject CheckRegistry registry;

  @Test
  void sendsADraftOnBesideTheDocuments() {
    JsonPath answer = pending("draft.txt", budget("北京市密云区统计局"));
    String id = answer.getString("checks[0].id");

    List<Event> rows =
        TestTopic.of(Topic.CHECK_ROWS)
            .eventsOf(id, seen -> !seen.isEmpty() && seen.getLast().is(EventType.SEAL));

    DocumentSeal seal = rows.getLast().payload(EventType.SEAL, DocumentSeal.class);
    assertThat(rows).hasSize(seal.rowCount() + 1);
    assertThat(seal.document().slot()).isEqualTo("110118/北京市密云区统计局/2026/BUDGET");
    for (Topic open : List.of(Topic.ROWS, Topic.DOCUMENTS)) {
      assertThat(TestTopic.of(open).present(event -> event.key().equals(id))).isEmpty();
    }
    given().get("/api/v1/documents/" + id).then().statusCode(404);
  }

  @Test
  void answersWithWhatTheAuditFound() {
    JsonPath answer = pending("draft.txt", budget("北京市密云区审计局"));
    String id = answer.getString("checks[0].id");

    answers.publish(
        List.of(
            answer(id, EventType.VIOLATION, "one", "{\"id\":\"one\"}"),
            answer(id, EventType.VIOLATION, "two", "{\"id\":\"two\"}"),
            answer(id, EventType.RECEIPT, "receipt", "{\"rowCount\":3}")));

    JsonPath checked = checked(id);
    assertThat(checked.getList("violations.id", String.class)).containsExactly("one", "two");
    assertThat(checked.getInt("receipt.rowCount")).isEqualTo(3);
    assertThat(checked.getString("department")).isEqualTo("北京市密云区审计局");
    assertThat(checked.getString("tables[0].parity")).isEqualTo("EXACT");
  }

  @Test
  void anAuditThatIsDoneAgainChangesNothing() {
    String id = pending("draft.txt", budget("北京市密云区民政局")).getString("checks[0].id");
    answers.publish(
        List.of(
            answer(id, EventType.VIOLATION, "one", "{\"id\":\"one\"}"),
            answer(id, EventType.RECEIPT, "receipt", "{\"rowCount\":3}")));
    checked(id);

    answers.publish(
        List.of(
            answer(id, EventType.VIOLATION, "late", "{\"id\":\"late\"}"),
            answer(id, EventType.RECEIPT, "receipt", "{\"rowCount\":0}")));
    String after = pending("other.txt", budget("北京市密云区财政局")).getString("checks[0].id");
    answers.publish(List.of(answer(after, EventType.RECEIPT, "receipt", "{}")));
    checked(after);

    assertThat(checked(id).getList("violations.id", String.class)).containsExactly("one");
    assertThat(checked(id).getInt("receipt.rowCount")).isEqualTo(3);
  }

  @Test
  void saysWhyADraftCannotBeRead() {
    given()
        .multiPart("file", "prose.txt", "没有表的文字。\n".getBytes(UTF_8))
        .post("/api/v1/checks")
        .then()
        .statusCode(422)
        .body("checks[0].status", equalTo("REJECTED"))
        .body("checks[0].problems[0].code", equalTo("NO_TABLE"))
        .body("checks[0].receipt", nullValue());
    given()
        .multiPart("file", "large.txt", new byte[65 * 1024 * 1024])
        .post("/api/v1/checks")
        .then()
        .statusCode(422)
        .body("checks[0].problems.code", hasItem("FILE_TOO_LARGE"));
    given()
        .get("/api/v1/checks/none")
        .then()
        .statusCode(404)
        .body("detail", containsString("none"));
    given().multiPart("department", "x").post("/api/v1/checks").then().statusCode(400);
  }

  @Test
  void tellsWhatARestartHasCutOff() {
    String mine = "a".repeat(64);
    Awaited.await(registry.open(mine, "lost.txt", null, "gone"));

    Awaited.await(
        registry.rejectInterrupted(
            "gone", Instant.now().plusSeconds(5), DraftChecks.notFinished()));

    given()
        .get("/api/v1/checks/" + mine)
        .then()
        .statusCode(200)
        .body("status", equalTo("REJECTED"), "problems", hasSize(1))
        .body("problems[0].code", equalTo("CHECK_INTERRUPTED"));
  }

  @Test
  void forgetsOldChecks() {
    String old = "b".repeat(64);
    Awaited.await(registry.open(old, "old.txt", null, "gone"));

    Awaited.await(registry.forget(Duration.ofSeconds(-5)));

    given().get("/api/v1/checks/" + old).then().statusCode(404);
  }

  private static JsonPath pending(String file, byte[] content) {
    return given()
        .header("Prefer", "wait=0")
        .multiPart("file", file, content)
        .post("/api/v1/checks")
        .then()
        .statusCode(202)
        .header("Location", containsString("/api/v1/checks/"))
        .body("checks[0].status", equalTo("PENDING"))
        .extract()
        .jsonPath();
  }

  private static JsonPath checked(String id) {
    var found = new ArrayList<JsonPath>();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              found.add(
                  given().get("/api/v1/checks/" + id).then().statusCode(200).extract().jsonPath());
              return found.getLast().getString("status").equals("CHECKED");
            });
    return found.getLast();
  }

  private static Event answer(String check, EventType type, String what, String payload) {
    var attributes =
        new CloudEvent(check + "/0@0/" + what, "/budgetlens/audit", type, check, Instant.EPOCH);
    return new Event(check, attributes.headers(), payload.getBytes(UTF_8));
  }

  private static byte[] budget(String department) {
    return ("""
    %s2026年部门预算

    预算01表 政府采购预算明细表
    金额单位：万元
    采购类别\t金额
    A-货物\t1.000000
    C-服务\t2.000000
    合计\t3.000000
    """
            .formatted(department))
        .getBytes(UTF_8);
  }
}
