package org.budgetlens.ingest.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.testing.Event;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.TestTopic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "ingest"))
class IntakeServiceTest {

  @Test
  void publishesTheRowsOfADocumentAndThenItsSeal() {
    String id = accepted("a.txt", budget("北京市海淀区统计局", 1).getBytes(UTF_8));

    List<Event> events = published(id);

    assertThat(events).hasSize(4);
    for (int i = 0; i < 3; i++) {
      BudgetRow row = events.get(i).payload(EventType.ROW, BudgetRow.class);
      assertThat(row.sequence()).isEqualTo(i);
      assertThat(row.fiscalYear()).isEqualTo(2026);
      assertThat(events.get(i).header("ce_id")).isEqualTo(id + "/1/" + i);
    }
    DocumentSeal seal = events.get(3).payload(EventType.SEAL, DocumentSeal.class);
    assertThat(seal.rowCount()).isEqualTo(3);
    assertThat(seal.document().slot()).isEqualTo("110108/北京市海淀区统计局/2026/BUDGET");
    assertThat(statuses(id)).containsExactly(DocumentStatus.RECEIVED, DocumentStatus.PARSED);
  }

  @Test
  void answersTheSameContentWithTheSameIdAndPublishesItOnce() {
    byte[] content = budget("北京市海淀区审计局", 2).getBytes(UTF_8);
    String id = accepted("first.txt", content);
    published(id);

    given()
        .multiPart("file", "second.txt", content)
        .post("/api/v1/documents")
        .then()
        .statusCode(200)
        .body("documents[0].id", equalTo(id), "documents[0].known", equalTo(true));

    String other = accepted("other.txt", budget("北京市海淀区民政局", 3).getBytes(UTF_8));
    published(other);
    assertThat(TestTopic.of(Topic.ROWS).present(event -> event.key().equals(id))).hasSize(4);
  }

  @Test
  void numbersThePublicationsOfASlot() {
    String first = accepted("v1.txt", budget("北京市海淀区财政局", 4).getBytes(UTF_8));
    String second = accepted("v2.txt", budget("北京市海淀区财政局", 5).getBytes(UTF_8));

    assertThat(seal(first).document().revision()).isEqualTo(1);
    assertThat(seal(second).document().revision()).isEqualTo(2);
    assertThat(seal(second).document().slot()).isEqualTo(seal(first).document().slot());
  }

  @Test
  void readsGb18030() {
    String id = accepted("gb.txt", budget("北京市海淀区档案局", 6).getBytes(Charset.forName("GB18030")));

    assertThat(seal(id).document().department()).isEqualTo("北京市海淀区档案局");
  }

  @Test
  void takesEveryFileOfAnArchive() throws IOException {
    byte[] zip =
        zip(
            List.of("一/甲.txt", "一/空.txt"),
            List.of(budget("北京市海淀区甲局", 7).getBytes(UTF_8), new byte[0]));

    given()
        .multiPart("file", "many.zip", zip)
        .post("/api/v1/documents")
        .then()
        .statusCode(202)
        .body("documents", hasSize(2))
        .body("documents[0].file", equalTo("一/甲.txt"))
        .body("documents[1].problem.code", equalTo("EMPTY_FILE"));
  }

  @Test
  void refusesWrongInputWithTheReasonAndGoesOn() throws IOException {
    refused("empty.txt", new byte[0], 400, "EMPTY_FILE");
    refused("noise.bin", new byte[] {0, 1, 2, 3, 0, 5, 6, 0, 0, 9, 1}, 415, "NOT_A_DOCUMENT");
    refused("prose.txt", "没有表的文字。\n".getBytes(UTF_8), 422, "NO_TABLE");
    refused("file.pdf", "%PDF-1.7 x".getBytes(UTF_8), 422, "BROKEN_PDF");
    byte[] broken = budget("北京市海淀区乙局", 8).getBytes(UTF_8);
    broken[40] = (byte) 0xFF;
    refused("broken.txt", broken, 422, "BROKEN_ENCODING");
    refused(
        "outside.zip",
        zip(List.of("../../etc/x.txt"), List.of(new byte[] {1})),
        422,
        "PATH_OUTSIDE_ARCHIVE");
    refused("broken.zip", new byte[] {'P', 'K', 3, 4, 1, 1, 1, 1, 1}, 422, "BROKEN_ARCHIVE");
    refused("large.txt", new byte[65 * 1024 * 1024], 413, "FILE_TOO_LARGE");

    String id = accepted("good.txt", budget("北京市海淀区丙局", 9).getBytes(UTF_8));
    assertThat(seal(id).rowCount()).isEqualTo(3);
  }

  @Test
  void keepsWhatIsRefusedInView() {
    byte[] prose = "另一段没有表的文字。\n".getBytes(UTF_8);
    String id = refused("prose.txt", prose, 422, "NO_TABLE");

    List<Event> events =
        TestTopic.of(Topic.DOCUMENTS)
            .eventsOf(id, seen -> !seen.isEmpty() && status(seen.getLast()).isFinal());

    assertThat(status(events.getLast())).isEqualTo(DocumentStatus.REJECTED);
    given()
        .get("/api/v1/documents/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("REJECTED"), "problems[0].code", equalTo("NO_TABLE"));
  }

  @Test
  void answersErrorsAsProblemDetails() {
    given()
        .get("/api/v1/documents/" + "0".repeat(64))
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("status", equalTo(404), "detail", containsString("没有编号为"));
    given()
        .multiPart("fiscalYear", "26")
        .multiPart("file", "x.txt", "x".getBytes(UTF_8))
        .post("/api/v1/documents")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  private static String accepted(String name, byte[] content) {
    return given()
        .multiPart("file", name, content)
        .post("/api/v1/documents")
        .then()
        .statusCode(202)
        .header("Location", endsWith(sha256(content)))
        .extract()
        .path("documents[0].id");
  }

  private static String refused(String name, byte[] content, int status, String code) {
    return given()
        .multiPart("file", name, content)
        .post("/api/v1/documents")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code), "status", equalTo(status))
        .extract()
        .path("documents[0].id");
  }

  private static List<Event> published(String id) {
    return TestTopic.of(Topic.ROWS)
        .eventsOf(id, seen -> !seen.isEmpty() && seen.getLast().is(EventType.SEAL));
  }

  private static DocumentSeal seal(String id) {
    return published(id).getLast().payload(EventType.SEAL, DocumentSeal.class);
  }

  private static List<DocumentStatus> statuses(String id) {
    return TestTopic.of(Topic.DOCUMENTS).present(event -> event.key().equals(id)).stream()
        .map(IntakeServiceTest::status)
        .toList();
  }

  private static DocumentStatus status(Event event) {
    return event.payload(EventType.DOCUMENT, DocumentEvent.class).status();
  }

  private static byte[] zip(List<String> names, List<byte[]> contents) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < names.size(); i++) {
        out.putNextEntry(new ZipEntry(names.get(i)));
        out.write(contents.get(i));
      }
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] content) {
    try {
      return java.util.HexFormat.of()
          .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A budget with one table of two rows and a total. */
  @Test
  void aDocumentThatCannotBePublishedStopsNoOther() {
    String cell = "x".repeat(9 << 20);
    byte[] endless = budget("北京市海淀区戊局", 11).replace("A-货物", "A-" + cell).getBytes(UTF_8);
    String before = accepted("before.txt", budget("北京市海淀区辛局", 14).getBytes(UTF_8));
    String id = accepted("endless.txt", endless);
    String behind = accepted("behind.txt", budget("北京市海淀区壬局", 15).getBytes(UTF_8));

    List<Event> events =
        TestTopic.of(Topic.DOCUMENTS)
            .eventsOf(id, seen -> !seen.isEmpty() && status(seen.getLast()).isFinal());

    assertThat(status(events.getLast())).isEqualTo(DocumentStatus.REJECTED);
    assertThat(events.getLast().payload(EventType.DOCUMENT, DocumentEvent.class).problems())
        .extracting(problem -> problem.code())
        .containsExactly("ROW_TOO_LARGE");
    String next = accepted("next.txt", budget("北京市海淀区己局", 12).getBytes(UTF_8));
    assertThat(List.of(before, behind, next))
        .allSatisfy(other -> assertThat(seal(other).rowCount()).isEqualTo(3));
  }

  @Test
  void aNulIsNoPrintedCharacter() {
    byte[] content = budget("北京市海淀区庚局", 13).replace("A-货物", "A-货\0物").getBytes(UTF_8);
    // Behind what tells text from other files.
    byte[] padded = (" \n".repeat(40_000) + new String(content, UTF_8)).getBytes(UTF_8);
    String id = accepted("nul.txt", padded);

    assertThat(published(id).getFirst().payload(EventType.ROW, BudgetRow.class).text().values())
        .anyMatch(text -> text.contains("\uFFFD"))
        .noneMatch(text -> text.indexOf('\0') >= 0);
  }

  @Test
  void handsOutTheOriginalAndItsLines() {
    byte[] content = budget("北京市海淀区丁局", 10).getBytes(Charset.forName("GB18030"));
    String id = accepted("ding 2026.html", content);

    byte[] original =
        given()
            .get("/api/v1/documents/" + id + "/original?inline")
            .then()
            .statusCode(200)
            .contentType("application/octet-stream")
            .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''ding%202026.html"))
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .extract()
            .asByteArray();
    assertThat(original).isEqualTo(content);
    given()
        .get("/api/v1/documents/" + id + "/lines?from=5&limit=2")
        .then()
        .statusCode(200)
        .body("total", equalTo(9), "from", equalTo(5), "lines", hasSize(2))
        .body("lines[0].source.lines[0]", equalTo(6))
        .body("lines[0].cells", equalTo(List.of("A-货物", "10.000000")));
    given().get("/api/v1/documents/" + id + "/lines?page=1").then().body("total", equalTo(0));
    given().get("/api/v1/documents/none/original").then().statusCode(404);
    given().get("/api/v1/documents/none/lines").then().statusCode(404);
  }

  static String budget(String department, int amount) {
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
