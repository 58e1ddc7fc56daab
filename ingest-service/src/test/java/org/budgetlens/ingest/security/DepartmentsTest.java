package org.budgetlens.ingest.security;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.journal.JournalEntry;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.testing.Event;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.SignIn;
import org.budgetlens.testing.TestTopic;
import org.budgetlens.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Departments hand in their own documents, see their own drafts, and leave their traces. */
@QuarkusTest
@TestProfile(DepartmentsTest.SignInAndTraces.class)
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "ingest"))
class DepartmentsTest {
  private static final String OURS = "北京市平谷区统计局";
  private static final String THEIRS = "北京市平谷区审计局";

  /** Sign-in, and traces that nobody collects. */
  public static final class SignInAndTraces implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      var settings = new HashMap<>(new SignIn().getConfigOverrides());
      settings.put("quarkus.otel.sdk.disabled", "false");
      settings.put("quarkus.otel.exporter.otlp.endpoint", "http://127.0.0.1:9");
      return settings;
    }
  }

  @Test
  void anUploadersDocumentIsItsDepartments() {
    String id =
        upload(uploader(OURS), null, budget(THEIRS, 11), "/api/v1/documents")
            .statusCode(202)
            .extract()
            .path("documents[0].id");

    DocumentSeal seal = rows(id).getLast().payload(EventType.SEAL, DocumentSeal.class);
    assertThat(seal.document().department()).isEqualTo(OURS);
    assertThat(seal.problems()).as("it says otherwise").isNotEmpty();
  }

  @Test
  void nobodyHandsInForAnotherDepartment() {
    for (String path : List.of("/api/v1/documents", "/api/v1/checks")) {
      upload(uploader(OURS), THEIRS, budget(THEIRS, 12), path)
          .statusCode(403)
          .contentType("application/problem+json")
          .body("detail", containsString(OURS));
      upload(Tokens.of("某人", null, "uploader"), null, budget(OURS, 13), path).statusCode(403);
    }
    upload(Tokens.of("王芳", null, "administrator"), THEIRS, budget(THEIRS, 14), "/api/v1/documents")
        .statusCode(202);
  }

  @Test
  void draftsAreSeenByTheirDepartmentAlone() {
    String location =
        upload(uploader(OURS), null, budget(OURS, 15), "/api/v1/checks")
            .extract()
            .header("Location");

    given().auth().oauth2(uploader(OURS)).get(location).then().statusCode(200);
    given().auth().oauth2(uploader(THEIRS)).get(location).then().statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.of("王芳", null, "administrator"))
        .get(location)
        .then()
        .statusCode(404);
  }

  @Test
  void theTraceOfAnUploadGoesOnWithEveryRecord() {
    String trace = UUID.randomUUID().toString().replace("-", "");
    String id =
        given()
            .auth()
            .oauth2(uploader(OURS))
            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
            .multiPart("file", "t.txt", budget(OURS, 16).getBytes(UTF_8))
            .post("/api/v1/documents")
            .then()
            .statusCode(202)
            .extract()
            .path("documents[0].id");

    assertThat(rows(id))
        .allSatisfy(
            event -> assertThat(event.header("traceparent")).startsWith("00-" + trace + "-"));
  }

  @Test
  void everyUploadIsInTheJournalBeforeAndAfter() {
    String name = "刘洋-" + UUID.randomUUID();
    String id =
        upload(Tokens.of(name, OURS, "uploader"), null, budget(OURS, 17), "/api/v1/documents")
            .statusCode(202)
            .extract()
            .path("documents[0].id");

    List<JournalEntry> entries = journal(name, 2);

    assertThat(entries).extracting(JournalEntry::id).containsOnly(entries.getFirst().id());
    assertThat(entries).extracting(JournalEntry::status).containsExactly(null, 202);
    JournalEntry answered = entries.getLast();
    assertThat(answered.verified()).isTrue();
    assertThat(answered.roles()).containsExactly("uploader");
    assertThat(answered.department()).isEqualTo(OURS);
    assertThat(answered.path()).isEqualTo("/api/v1/documents");
    assertThat(answered.details()).containsEntry("d.txt", id + " taken");
  }

  @Test
  void aRefusalForWantOfARoleIsInTheJournal() {
    String name = "看客-" + UUID.randomUUID();

    upload(Tokens.of(name, null, "viewer"), null, budget(OURS, 18), "/api/v1/documents")
        .statusCode(403);

    assertThat(journal(name, 1)).extracting(JournalEntry::status).containsExactly(403);
  }

  private static ValidatableResponse upload(
      String token, String department, String content, String path) {
    var request =
        given()
            .auth()
            .oauth2(token)
            .header("Prefer", "wait=0")
            .multiPart("file", "d.txt", content.getBytes(UTF_8));
    if (department != null) {
      request.multiPart("department", department, "text/plain; charset=UTF-8");
    }
    return request.post(path).then();
  }

  private static String uploader(String department) {
    return Tokens.of("报送-" + department, department, "uploader");
  }

  private static List<Event> rows(String id) {
    return TestTopic.of(Topic.ROWS)
        .eventsOf(id, seen -> !seen.isEmpty() && seen.getLast().is(EventType.SEAL));
  }

  private static List<JournalEntry> journal(String actor, int howMany) {
    Predicate<Event> theirs =
        event -> event.payload(EventType.JOURNAL, JournalEntry.class).actor().equals(actor);
    return TestTopic.of(Topic.JOURNAL).collect(theirs, seen -> seen.size() >= howMany).stream()
        .map(event -> event.payload(EventType.JOURNAL, JournalEntry.class))
        .toList();
  }

  private static String budget(String department, int amount) {
    return """
    %s2026年部门预算

    预算01表 政府采购预算明细表
    金额单位：万元
    采购类别\t金额
    A-货物\t%d.000000
    C-服务\t2.000000
    合计\t%d.000000
    """
        .formatted(department, amount, amount + 2);
  }
}
