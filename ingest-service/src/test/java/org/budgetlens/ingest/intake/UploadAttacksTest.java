package org.budgetlens.ingest.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent to do harm does none, and the service goes on. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "ingest"))
class UploadAttacksTest {
  @TestHTTPResource URI address;

  @ParameterizedTest
  @CsvSource({
    "../../../../etc/passwd, passwd",
    "..\\..\\windows\\system.ini, system.ini",
    "/root/.ssh/id_rsa, id_rsa",
    "<img src=x onerror=alert(1)>.txt, <img src=x onerror=alert(1)>.txt",
  })
  void aNameIsOnlyEverAName(String sent, String kept) {
    given()
        .multiPart("file", sent, "没有表的文字。\n".getBytes(UTF_8))
        .post("/api/v1/documents")
        .then()
        .statusCode(422)
        .contentType(containsString("json"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body("documents[0].file", equalTo(kept));
  }

  @ParameterizedTest
  @CsvSource({"application/json", "text/html", "application/x-www-form-urlencoded", "text/xml"})
  void otherMediaTypesAreRefused(String type) {
    given().contentType(type).body("<x/>").post("/api/v1/documents").then().statusCode(415);
  }

  @Test
  void aMultipartBodyThatLiesAboutItselfIsRefused() {
    given()
        .header("Content-Type", "multipart/form-data; boundary=x")
        .body("--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nno end")
        .post("/api/v1/documents")
        .then()
        .statusCode(not(202));
    works();
  }

  @Test
  void endlessHeadersOfAPartAreRefused() throws IOException {
    String part =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nX-Long: "
            + "a".repeat(4 * 1024 * 1024)
            + "\r\n\r\ntext\r\n--x--\r\n";

    String status =
        raw(
            "POST /api/v1/documents HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                + part.length()
                + "\r\n\r\n"
                + part);

    assertThat(status).doesNotContain(" 200 ").doesNotContain(" 202 ").doesNotContain(" 500 ");
    works();
  }

  @Test
  void endlessHeadersOfARequestAreRefused() throws IOException {
    String status =
        raw(
            "GET /api/v1/documents/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Long: "
                + "a".repeat(256 * 1024)
                + "\r\n\r\n");

    assertThat(status).matches("(?s)|HTTP/1\\.[01] 4.*");
    works();
  }

  @Test
  void anArchiveInAnArchiveIsNotUnpackedWithoutEnd() throws IOException {
    byte[] zip = zip("core.txt", new byte[32 * 1024 * 1024]);
    for (int i = 0; i < 5; i++) {
      zip = zip("layer" + i + ".zip", zip);
    }

    given()
        .multiPart("file", "nested.zip", zip)
        .post("/api/v1/documents")
        .then()
        .statusCode(not(202))
        .statusCode(not(500));
    works();
  }

  @Test
  void aBombIsStoppedAtTheLimit() throws IOException {
    given()
        .multiPart("file", "bomb.zip", zip("zeros.txt", new byte[80 * 1024 * 1024]))
        .post("/api/v1/documents")
        .then()
        .statusCode(413);
    works();
  }

  private void works() {
    given().get("/q/health/live").then().statusCode(200);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  /** The beginning of the answer; empty where the service hung up. */
  private String raw(String request) throws IOException {
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      try {
        socket.getOutputStream().write(request.getBytes(UTF_8));
        socket.getOutputStream().flush();
        return new String(socket.getInputStream().readNBytes(200), UTF_8);
      } catch (IOException e) {
        return ""; // the service hung up while we were still talking
      }
    }
  }
}
