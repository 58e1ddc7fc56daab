package org.budgetlens.query.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.event.EventJson;

/** Writes lines as JSON, and reads stored records back. */
public final class ExportJson {
  private static final ObjectMapper MAPPER = EventJson.configure(JsonMapper.builder().build());

  private ExportJson() {}

  /** The value in one line. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not writable as JSON: " + value.getClass(), e);
    }
  }

  /**
   * An object with only some of its fields, in their order.
   *
   * @param json the object
   * @param wanted names of fields; empty for all
   */
  public static String only(String json, List<String> wanted) {
    if (wanted.isEmpty() || !(tree(json) instanceof ObjectNode object)) {
      return json;
    }
    return write(object.retain(wanted));
  }

  /** Names of an object's fields. */
  public static List<String> fields(String json) {
    var names = new ArrayList<String>();
    tree(json).fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Names of the fields that JSON of a type can have. */
  public static List<String> fields(Class<?> type) {
    try {
      var names = new FieldNames();
      MAPPER.acceptJsonFormatVisitor(type, names);
      return names.names();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not writable as JSON: " + type, e);
    }
  }

  /** Reads a stored record. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a stored " + type.getSimpleName(), e);
    }
  }

  /** Reads stored JSON. */
  static JsonNode tree(String json) {
    return read(json, JsonNode.class);
  }
}
