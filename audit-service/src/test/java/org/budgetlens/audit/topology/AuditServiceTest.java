package org.budgetlens.audit.topology;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.Packs;
import org.budgetlens.audit.RealDocuments;
import org.budgetlens.contracts.audit.Outcome;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.audit.ViolationStatus;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.testing.Event;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.TestTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service as it is deployed, with a real broker. */
@QuarkusTest
@TestProfile(AuditServiceTest.OwnState.class)
@QuarkusTestResource(KafkaAndPostgres.class)
class AuditServiceTest {
  /** A folder and a name that no other run has used. */
  public static final class OwnState implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      String name = "audit-service-test-" + UUID.randomUUID();
      return Map.of(
          "kafka-streams.state.dir",
          "target/" + name,
          "quarkus.kafka-streams.application-id",
          name,
          "quarkus.http.test-port",
          "0");
    }
  }

  private final TestTopic input = TestTopic.of(Topic.CLASSIFIED_ROWS);

  @BeforeEach
  void isReady() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> given().get("/q/health/ready").then().statusCode(200).body("status", is("UP")));
  }

  @Test
  void auditsARealDocumentAndItsCorrection() {
    DocumentBuilder document = RealDocuments.beijing();
    input.publish(Messages.of(document));

    Receipt receipt = receipt(document);
    assertThat(receipt.counts()).doesNotContainKeys(Outcome.ERROR, Outcome.INSUFFICIENT);
    assertThat(receipt.rowCount()).isEqualTo(document.rows().size());
    assertThat(violations(receipt, ViolationStatus.OPEN)).hasSize(11);
    List<Event> states =
        TestTopic.of(Topic.DOCUMENTS).eventsOf(document.id(), found -> !found.isEmpty());
    assertThat(states)
        .extracting(event -> event.payload(EventType.DOCUMENT, DocumentEvent.class).status())
        .containsExactly(DocumentStatus.AUDITED);

    DocumentBuilder correction = RealDocuments.chaoyang().of("北京市政务服务和数据管理局").id("c0").revision(2);
    input.publish(Messages.of(correction));

    assertThat(violations(receipt(correction), ViolationStatus.RESOLVED))
        .hasSize(9)
        .allMatch(violation -> violation.lastSeen().revision() == 1);
  }

  @Test
  void setsAsideWhatCannotBeReadAndGoesOn() {
    DocumentBuilder document = RealDocuments.chaoyang().id("d1").of("第三局");
    Event row = Messages.rows(document).getFirst();
    input.publish(List.of(new Event(row.key(), row.headers(), new byte[] {'{'})));
    input.publish(Messages.of(document));

    assertThat(receipt(document).rowCount()).isEqualTo(document.rows().size());
    assertThat(
            TestTopic.of(Topic.CLASSIFIED_ROWS_DEAD_LETTERS)
                .eventsOf(document.id(), found -> !found.isEmpty()))
        .hasSize(1)
        .allMatch(letter -> letter.header("dead-letter-reason") != null);
  }

  @Test
  void carriesTheEvidenceOfAVeryLongTable() {
    DocumentBuilder document = DocumentBuilder.document().id("f1").of("长表局");
    DocumentBuilder.TableBuilder table = document.expenditureSummary();
    for (int index = 0; index < 30_000; index++) {
      table.detail("2010301 行政运行", "1.000000", "1.000000", "");
    }
    table.total("40000.000000");
    input.publish(Messages.of(document));

    assertThat(violations(receipt(document), ViolationStatus.OPEN))
        .filteredOn(violation -> violation.rule().id().equals("COL-001"))
        .singleElement()
        .satisfies(violation -> assertThat(violation.right().contributions()).hasSize(30_000));
  }

  @Test
  void aDecisionOverHttpReachesItsViolation() {
    DocumentBuilder document = RealDocuments.chaoyang().id("d2").of("第四局");
    input.publish(Messages.of(document));
    Violation opened = violations(receipt(document), ViolationStatus.OPEN).getFirst();
    String path = "/api/v1/violations/" + opened.id() + "/decisions";

    given()
        .contentType("application/json")
        .body(Map.of("slot", opened.document().slot(), "kind", "DISPUTED", "by", "王芳"))
        .post(path)
        .then()
        .statusCode(400);
    given()
        .contentType("application/json")
        .header("Idempotency-Key", "d-1")
        .body(
            Map.of(
                "slot", opened.document().slot(),
                "kind", "DISPUTED",
                "by", "王芳",
                "reason", "以正式文件为准"))
        .post(path)
        .then()
        .statusCode(202);

    assertThat(TestTopic.of(Topic.VIOLATIONS).eventsOf(opened.id(), found -> found.size() > 1))
        .last()
        .extracting(event -> event.payload(EventType.VIOLATION, Violation.class).status())
        .isEqualTo(ViolationStatus.DISPUTED);
  }

  @Test
  void aPackIsUploadedTriedPutInForceAndWithdrawnWithoutARestart() {
    DocumentBuilder document = DocumentBuilder.document().id("d3").of("规则包试用局");
    document.expenditureSummary().detail("2010301 行政运行", "10.00", "6.00", "4.00");
    input.publish(Messages.of(document));
    assertThat(receipt(document).pack()).isEqualTo(Packs.NAME);

    given()
        .header("X-Actor", "李强")
        .body(PACK.replace("basic = project", "basic = projects").getBytes(UTF_8))
        .put("/api/v1/packs/bureau")
        .then()
        .statusCode(422)
        .body("problems[0].line", is(15))
        .body("problems[0].rule", is("OWN-001"))
        .body("problems[0].file", is("bureau.yaml"));
    given()
        .header("X-Actor", "李强")
        .body(PACK.getBytes(UTF_8))
        .put("/api/v1/packs/bureau")
        .then()
        .statusCode(201)
        .body("inForce", is(false));
    given()
        .post("/api/v1/packs/bureau/trial")
        .then()
        .statusCode(200)
        .body("appears.OWN-001", is(1))
        .body("changedDocuments", is(1))
        .body("changes[0].document", is(document.id()))
        .body("partial", is(false));
    given().post("/api/v1/packs/bureau/activate").then().statusCode(400);
    given()
        .header("X-Actor", "李强")
        .post("/api/v1/packs/bureau/activate")
        .then()
        .statusCode(202)
        .body("inForce", is(true));

    assertThat(TestTopic.of(Topic.RECEIPTS).eventsOf(document.id(), found -> found.size() > 1))
        .last()
        .extracting(event -> event.payload(EventType.RECEIPT, Receipt.class).pack())
        .isEqualTo(Packs.NAME + "+bureau@1");
    assertThat(violations(receipt(document), ViolationStatus.OPEN))
        .extracting(violation -> violation.rule().pack())
        .contains("bureau@1");
    given()
        .header("X-Actor", "李强")
        .post("/api/v1/packs/bureau/withdraw")
        .then()
        .statusCode(202)
        .body("inForce", is(false));
    assertThat(TestTopic.of(Topic.RECEIPTS).eventsOf(document.id(), found -> found.size() > 2))
        .last()
        .extracting(event -> event.payload(EventType.RECEIPT, Receipt.class).pack())
        .isEqualTo(Packs.NAME);
    assertThat(violations(receipt(document), ViolationStatus.RESOLVED))
        .extracting(violation -> violation.rule().id())
        .contains("OWN-001");
    given().get("/api/v1/packs").then().statusCode(200).body("inForce", is(Packs.NAME));
  }

  private static final String PACK =
      """
      pack: bureau
      version: 1
      rules:
        - id: OWN-001
          version: 1
          title: {zh: 例, en: Example}
          severity: WARNING
          applies: {tables: [EXPENDITURE_SUMMARY]}
          when: document.department in ['规则包试用局', '示例局']
          missing: INSUFFICIENT
          check:
            each: ROW
            identities:
              - id: own
                holds: basic = project
                blank: {right: ZERO}
          fixtures:
            holds: {tables: [{type: EXPENDITURE_SUMMARY, columns: [total, basic, project], rows: [{function: "2010301", total: "2.00", basic: "1.00", project: "1.00"}]}]}
            breaks: {differences: [1000000], tables: [{type: EXPENDITURE_SUMMARY, columns: [total, basic, project], rows: [{function: "2010301", total: "3.00", basic: "2.00", project: "1.00"}]}]}
            boundary: {tables: [{type: EXPENDITURE_SUMMARY, columns: [total, basic, project], rows: [{function: "2010301", total: "2.00", basic: "1.00", project: "0.99"}]}]}
      """;

  private static Receipt receipt(DocumentBuilder document) {
    return TestTopic.of(Topic.RECEIPTS)
        .eventsOf(document.id(), found -> !found.isEmpty())
        .getLast()
        .payload(EventType.RECEIPT, Receipt.class);
  }

  /** The receipt comes after the violations, so all are there. */
  private static List<Violation> violations(Receipt receipt, ViolationStatus status) {
    return TestTopic.of(Topic.VIOLATIONS).present(event -> true).stream()
        .map(event -> event.payload(EventType.VIOLATION, Violation.class))
        .filter(violation -> violation.document().id().equals(receipt.document().id()))
        .filter(violation -> violation.status() == status)
        .toList();
  }
}
