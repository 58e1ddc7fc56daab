package org.budgetlens.contracts.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A payload as some version of the pipeline published it. Payloads are never edited once released:
 * they stand for what lies in topics.
 */
record Golden(EventType type, String name, String json) {
  static final Path FOLDER = Path.of("src/test/resources/golden");

  private static final ObjectMapper TREES =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static List<Golden> all() {
    try (var files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(Golden::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode parse(String json) {
    try {
      return TREES.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  ObjectNode tree() {
    return (ObjectNode) parse(json);
  }

  private static Golden read(Path file) {
    String ceType = file.getParent().getFileName().toString();
    try {
      return new Golden(
          EventType.of(ceType).orElseThrow(() -> new AssertionError("No such event: " + ceType)),
          file.getFileName().toString(),
          Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return type.ceType() + "/" + name;
  }
}
