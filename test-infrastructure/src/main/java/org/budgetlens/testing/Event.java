package org.budgetlens.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic, as tests see it.
 *
 * @param key the record's key
 * @param headers the record's headers, CloudEvents attributes among them
 * @param value the payload's bytes, null for a tombstone
 */
public record Event(String key, Map<String, byte[]> headers, byte @Nullable [] value) {
  /** An event with its payload as the pipeline writes it. */
  public static Event of(String key, CloudEvent attributes, Object payload) {
    return new Event(key, attributes.headers(), EventJson.write(payload));
  }

  static Event of(ConsumerRecord<String, byte[]> consumed) {
    var headers = new LinkedHashMap<String, byte[]>();
    consumed.headers().forEach(header -> headers.put(header.key(), header.value()));
    return new Event(consumed.key(), headers, consumed.value());
  }

  /** The value of a header as text, or null where the record has no such header. */
  public @Nullable String header(String name) {
    byte[] bytes = headers.get(name);
    return bytes == null ? null : new String(bytes, UTF_8);
  }

  /** Whether the header {@code ce_type} names this type. */
  public boolean is(EventType type) {
    return type.ceType().equals(header(CloudEvent.TYPE_HEADER));
  }

  /**
   * The payload.
   *
   * @throws java.io.UncheckedIOException if it is not of that form
   * @throws IllegalStateException if the record is a tombstone
   */
  public <T> T payload(EventType type, Class<T> payload) {
    if (value == null) {
      throw new IllegalStateException("A tombstone has no payload: " + key);
    }
    return EventJson.read(value, type, payload);
  }

  ProducerRecord<String, byte[]> toRecord(String topic) {
    var produced = new ProducerRecord<String, byte[]>(topic, key, value);
    headers.forEach((name, bytes) -> produced.headers().add(name, bytes));
    return produced;
  }
}
