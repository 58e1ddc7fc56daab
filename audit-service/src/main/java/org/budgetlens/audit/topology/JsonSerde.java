package org.budgetlens.audit.topology;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.budgetlens.contracts.event.EventJson;

/** JSON for records that only this service reads: internal topics and stores. */
final class JsonSerde {
  private static final ObjectMapper MAPPER = EventJson.configure(JsonMapper.builder().build());

  private JsonSerde() {}

  static <T> Serde<T> of(Class<T> type) {
    ObjectWriter writer = MAPPER.writerFor(type);
    ObjectReader reader = MAPPER.readerFor(type);
    Serializer<T> serializer =
        (topic, value) -> {
          try {
            return value == null ? null : writer.writeValueAsBytes(value);
          } catch (IOException e) {
            throw new SerializationException("Not writable as JSON: " + type, e);
          }
        };
    Deserializer<T> deserializer =
        (topic, bytes) -> {
          try {
            return bytes == null ? null : type.cast(reader.readValue(bytes));
          } catch (IOException e) {
            throw new SerializationException("Not a " + type + " in " + topic, e);
          }
        };
    return Serdes.serdeFrom(serializer, deserializer);
  }
}
