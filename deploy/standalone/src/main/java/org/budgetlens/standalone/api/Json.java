package org.budgetlens.standalone.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.budgetlens.contracts.event.EventJson;

/** JSON as the services write it. */
final class Json {
  private static final ObjectMapper MAPPER = EventJson.configure(JsonMapper.builder().build());

  private Json() {}

  /** Reads a value. */
  static <T> T read(String json, Class<T> type) throws IOException {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IOException("Not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }
}
