package org.budgetlens.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.Test;

/**
 * The committed descriptions of the interfaces are those of the code. After a change that is meant:
 * {@code ./mvnw -pl query-service -am test -Dtest=InterfacesTest -Dupdate=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class InterfacesTest {
  private static final Path REFERENCE = Path.of("../docs/reference");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private static void check(String file, Object description) throws IOException {
    String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n";
    Path committed = REFERENCE.resolve(file);
    if (Boolean.getBoolean("update")) {
      Files.createDirectories(REFERENCE);
      Files.writeString(committed, text, UTF_8);
    }
    assertThat(Files.readString(committed, UTF_8)).isEqualTo(text);
  }

  @Test
  void openApi() throws IOException {
    String answer =
        given().get("/q/openapi?format=json").then().statusCode(200).extract().asString();
    @SuppressWarnings("unchecked")
    Map<String, Object> description = MAPPER.readValue(answer, TreeMap.class);
    description.remove("servers"); // the address of this run
    check("query-openapi.json", description);
  }

  @Test
  void asyncApi() throws IOException {
    var channels = new TreeMap<String, Object>();
    var operations = new TreeMap<String, Object>();
    for (Topic topic : Topic.values()) {
      var messages = new TreeMap<String, Object>();
      for (EventType type : types(topic)) {
        messages.put(
            type.name(),
            Map.of(
                "name",
                type.ceType(),
                "contentType",
                "application/json",
                "headers",
                Map.of(
                    "type",
                    "object",
                    "required",
                    List.of("ce_id", "ce_source", "ce_specversion", "ce_type")),
                "payload",
                Map.of(
                    "$ref",
                    "../../contracts/src/main/resources/schemas/" + type.ceType() + ".json")));
      }
      var channel = new LinkedHashMap<String, Object>();
      channel.put("address", topic.topicName());
      channel.put("messages", messages);
      channel.put(
          "bindings",
          Map.of(
              "kafka",
              Map.of(
                  "topicConfiguration",
                  Map.of("cleanup.policy", List.of(topic.settings().get("cleanup.policy"))))));
      channels.put(topic.name(), channel);
      operations.put(
          topic.name().toLowerCase(java.util.Locale.ROOT),
          Map.of("action", "receive", "channel", Map.of("$ref", "#/channels/" + topic.name())));
    }
    for (String log : List.of("violations", "documents")) {
      channels.put(
          log + "Stream",
          Map.of(
              "address",
              "/api/v1/" + log + "/stream",
              "description",
              "Server-sent events; resumes after Last-Event-ID without loss",
              "messages",
              Map.of(log, Map.of("contentType", "text/event-stream"))));
      operations.put(
          log + "Stream",
          Map.of("action", "receive", "channel", Map.of("$ref", "#/channels/" + log + "Stream")));
    }
    check(
        "asyncapi.json",
        new TreeMap<>(
            Map.of(
                "asyncapi",
                "3.0.0",
                "info",
                Map.of("title", "BudgetLens 预算透镜", "version", "1"),
                "channels",
                channels,
                "operations",
                operations)));
  }

  private static List<EventType> types(Topic topic) {
    return switch (topic) {
      case DOCUMENTS -> List.of(EventType.DOCUMENT);
      case ROWS, ROWS_DEAD_LETTERS, CHECK_ROWS -> List.of(EventType.ROW, EventType.SEAL);
      case CLASSIFIED_ROWS, CLASSIFIED_ROWS_DEAD_LETTERS, CHECK_CLASSIFIED_ROWS ->
          List.of(EventType.CLASSIFIED_ROW, EventType.CLASSIFIED_SEAL);
      case VIOLATIONS, VIOLATIONS_DEAD_LETTERS -> List.of(EventType.VIOLATION);
      case RECEIPTS, RECEIPTS_DEAD_LETTERS -> List.of(EventType.RECEIPT);
      case DOCUMENTS_DEAD_LETTERS -> List.of(EventType.DOCUMENT);
      case CHECKS -> List.of(EventType.VIOLATION, EventType.RECEIPT);
      case DECISIONS -> List.of(EventType.DECISION);
      case PACKS -> List.of(EventType.PACK);
      case JOURNAL -> List.of(EventType.JOURNAL);
      case CATALOGS ->
          List.of(EventType.CATALOG, EventType.CATALOG_GENERATION, EventType.CROSSWALK);
    };
  }
}
