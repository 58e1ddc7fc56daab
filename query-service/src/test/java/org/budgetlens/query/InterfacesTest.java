package org.budgetlens.query;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.testing.InterfaceContract;
import org.budgetlens.testing.InterfaceReference;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.Test;

/** The committed descriptions of the interfaces are those of the code. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class InterfacesTest extends InterfaceContract {
  InterfacesTest() {
    super("query");
  }

  @Test
  void asyncApi() {
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
        InterfaceReference.text(
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
      case CATALOGS, CATALOGS_DEAD_LETTERS ->
          List.of(EventType.CATALOG, EventType.CATALOG_GENERATION, EventType.CROSSWALK);
    };
  }
}
