package org.budgetlens.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every payload ever published can be read by this version, and says what its schema says. */
class GoldenTest {
  static List<Golden> goldens() {
    return Golden.all();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void isValid(Golden golden) {
    assertThat(Schemas.problems(golden.type(), golden.tree())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void readsAndWritesBackTheSame(Golden golden) {
    Object payload = EventJson.read(golden.json().getBytes(UTF_8), golden.type());

    byte[] written = EventJson.write(payload);

    assertThat(payload).isInstanceOf(golden.type().payload());
    assertThat(Golden.parse(new String(written, UTF_8))).isEqualTo(golden.tree());
    assertThat(EventJson.read(written, golden.type())).isEqualTo(payload);
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void readsWithFieldsOfALaterVersion(Golden golden) {
    ObjectNode later = golden.tree();
    List.of("document", "table", "row", "subject", "left", "counts")
        .forEach(name -> addUnknown(later.path(name)));
    later.path("tables").forEach(GoldenTest::addUnknown);
    later.path("problems").forEach(GoldenTest::addUnknown);
    later.put("addedLater", 1);
    if (golden.type() == EventType.RECEIPT) {
      later.withObject("counts").remove("addedLater"); // a map by outcome, not a record
    }

    assertThat(read(golden.type(), later))
        .isEqualTo(EventJson.read(golden.json().getBytes(UTF_8), golden.type()));
    assertThat(Schemas.problems(golden.type(), later)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void readsWithoutOptionalFields(Golden golden) {
    ObjectNode bare = golden.tree();
    bare.retain(required(golden.type()));

    assertThat(read(golden.type(), bare)).isInstanceOf(golden.type().payload());
    assertThat(Schemas.problems(golden.type(), bare)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void isRefusedWithoutARequiredField(Golden golden) {
    for (String field : required(golden.type())) {
      ObjectNode without = golden.tree();
      without.remove(field);
      ObjectNode withNull = golden.tree();
      withNull.putNull(field);

      assertThat(Schemas.problems(golden.type(), without)).as(field).isNotEmpty();
      assertThat(Schemas.problems(golden.type(), withNull)).as(field).isNotEmpty();
      // A parsed seal and a classified one are the same record.
      if (golden.type() != EventType.CLASSIFIED_SEAL || !field.equals("classification")) {
        assertThatThrownBy(() -> read(golden.type(), without))
            .as(field)
            .isInstanceOf(UncheckedIOException.class)
            .hasMessageContaining(field);
        assertThatThrownBy(() -> read(golden.type(), withNull))
            .as(field)
            .isInstanceOf(UncheckedIOException.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void everyEventHasASchemaAndAGolden(EventType type) {
    assertThat(Schemas.of(type).getSchemaNode().path("title").asText()).isNotBlank();
    assertThat(goldens()).anyMatch(golden -> golden.type() == type);
  }

  @Test
  void theGoldensCoverEveryOutcomeAndStatus() {
    Set<String> words =
        goldens().stream()
            .flatMap(golden -> List.of(golden.json().split("[^A-Z_]+")).stream())
            .collect(Collectors.toSet());

    assertThat(words)
        .contains("PASS", "VIOLATION", "ROUNDING", "NOT_APPLICABLE", "INSUFFICIENT", "ERROR")
        .contains("EXACT", "ALIAS", "NAME_MISMATCH", "OUT_OF_PERIOD", "LOCAL", "UNKNOWN", "ABSENT")
        .contains("RECEIVED", "PARSED", "REJECTED", "CLASSIFIED", "MATERIALIZED");
  }

  private static Object read(EventType type, JsonNode json) {
    return EventJson.read(json.toString().getBytes(UTF_8), type);
  }

  /** The names a schema requires at the top, through its references. */
  private static List<String> required(EventType type) {
    var names = new ArrayList<String>();
    JsonNode schema = Schemas.of(type).getSchemaNode();
    schema.path("required").forEach(name -> names.add(name.asText()));
    String reference = schema.path("$ref").asText();
    if (!reference.isEmpty()) {
      String pointer = reference.substring(reference.indexOf('#') + 1);
      Schemas.common().at(pointer).path("required").forEach(name -> names.add(name.asText()));
    }
    return names;
  }

  private static void addUnknown(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.putObject("addedLater").put("x", true);
    }
  }
}
