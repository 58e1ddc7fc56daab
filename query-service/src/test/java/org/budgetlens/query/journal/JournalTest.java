package org.budgetlens.query.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.journal.JournalEntry;
import org.budgetlens.testing.Event;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.TestTopic;
import org.junit.jupiter.api.Test;

/** The journal as administrators read it. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class JournalTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void showsEachRequestOnceNewestFirst() {
    String actor = "王芳-" + UUID.randomUUID();
    var written = new ArrayList<JournalEntry>();
    for (int i = 0; i < 5; i++) {
      JournalEntry asked = asked(actor, START.plusSeconds(i));
      written.add(asked);
      if (i != 3) { // the service ended while it served the fourth
        written.add(
            asked.answered(START.plusSeconds(i).plusMillis(40), 200 + i, Map.of("n", "" + i)));
      }
    }
    publish(written);

    JsonPath page = journal(actor, "");

    assertThat(page.getList("entries.at", String.class))
        .containsExactly(
            "2026-03-02T08:00:04Z",
            "2026-03-02T08:00:03Z",
            "2026-03-02T08:00:02Z",
            "2026-03-02T08:00:01Z",
            "2026-03-02T08:00:00Z");
    assertThat(page.getList("entries.status", Integer.class))
        .containsExactly(204, null, 202, 201, 200);
    assertThat(page.getString("entries[0].details.n")).isEqualTo("4");
    assertThat(page.getString("next")).isNull();
  }

  @Test
  void goesOnWhereThePageBeforeEnded() {
    String actor = "李明-" + UUID.randomUUID();
    var written = new ArrayList<JournalEntry>();
    for (int i = 0; i < 7; i++) {
      JournalEntry asked = asked(actor, Instant.now());
      written.add(asked);
      publish(List.of(asked, asked.answered(Instant.now(), 202, Map.of())));
    }
    List<String> ids = new ArrayList<>();
    String to = "";
    do {
      JsonPath page = journal(actor, "&limit=3" + to);
      page.getList("entries.id", String.class).stream()
          .filter(id -> !ids.contains(id))
          .forEach(ids::add);
      to = page.getString("next") == null ? null : "&to=" + page.getString("next");
    } while (to != null);

    assertThat(ids)
        .containsExactlyElementsOf(written.reversed().stream().map(JournalEntry::id).toList());
  }

  @Test
  void refusesWhatIsNoInstant() {
    given()
        .get("/api/v1/journal?to=yesterday")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("to"));
  }

  @Test
  void nobodySignedInIsAnybody() {
    given()
        .header("X-Actor", "%E7%8E%8B%E8%8A%B3")
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("name", equalTo("王芳"))
        .body("verified", equalTo(false))
        .body("roles", equalTo(List.of("viewer", "auditor", "uploader", "administrator")))
        .body("token", nullValue());
  }

  private static JsonPath journal(String actor, String more) {
    return given()
        .queryParam("actor", actor)
        .get("/api/v1/journal?path=/api/v1/documents" + more)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JournalEntry asked(String actor, Instant at) {
    return new JournalEntry(
        UUID.randomUUID().toString(),
        at,
        "ingest",
        actor,
        true,
        List.of("uploader"),
        null,
        "10.0.0.7",
        "POST",
        "/api/v1/documents",
        null,
        Map.of());
  }

  private static void publish(List<JournalEntry> entries) {
    TestTopic.of(Topic.JOURNAL)
        .publish(
            entries.stream()
                .map(
                    entry ->
                        Event.of(
                            entry.id(),
                            new CloudEvent(
                                entry.id(),
                                "/budgetlens/ingest",
                                EventType.JOURNAL,
                                entry.id(),
                                entry.at()),
                            entry))
                .toList());
  }
}
