package org.budgetlens.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The JSON form of events. Readers ignore fields they do not know and take missing collections as
 * empty, so that fields can be added without a new version; whatever else a record needs must be
 * there.
 */
public final class EventJson {
  private static final ObjectMapper MAPPER = configure(JsonMapper.builder().build());
  private static final ObjectWriter WRITER = MAPPER.writer();
  private static final Map<EventType, ObjectReader> READERS = readers();

  private EventJson() {}

  /** Configures a mapper to read and write events as this codec does, and returns it. */
  public static ObjectMapper configure(ObjectMapper mapper) {
    mapper.registerModule(new JavaTimeModule());
    mapper.setAnnotationIntrospector(
        AnnotationIntrospectorPair.pair(
            mapper.getDeserializationConfig().getAnnotationIntrospector(),
            new RequiredUnlessNullable()));
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    mapper.configOverride(Map.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    return mapper;
  }

  /** The payload of an event as UTF-8 JSON. */
  public static byte[] write(Object payload) {
    try {
      return WRITER.writeValueAsBytes(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not writable as JSON: " + payload.getClass(), e);
    }
  }

  /**
   * Reads a payload.
   *
   * @throws UncheckedIOException if the bytes are not such a payload
   */
  public static <T> T read(byte[] json, EventType type, Class<T> payload) {
    if (type.payload() != payload) {
      throw new IllegalArgumentException(type + " is not a " + payload.getSimpleName());
    }
    return payload.cast(read(json, type));
  }

  /**
   * Reads the payload of an event of this type.
   *
   * @throws UncheckedIOException if the bytes are not such a payload
   */
  public static Object read(byte[] json, EventType type) {
    try {
      Object value = Objects.requireNonNull(READERS.get(type)).readValue(json);
      if (value == null) {
        throw new IOException("it is null");
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException("Not a " + type.ceType() + ": " + e.getMessage(), e);
    }
  }

  private static Map<EventType, ObjectReader> readers() {
    var readers = new EnumMap<EventType, ObjectReader>(EventType.class);
    for (EventType type : EventType.values()) {
      readers.put(type, MAPPER.readerFor(type.payload()));
    }
    return readers;
  }
}
