package org.budgetlens.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.query.change.Decoded;
import org.budgetlens.query.change.Decoder;
import org.budgetlens.query.change.Position;
import org.jspecify.annotations.Nullable;

/**
 * A record with what was read in it.
 *
 * @param letter the record
 * @param decoded what came of reading it
 */
record Delivery(ConsumerRecord<String, byte[]> letter, Decoded decoded) {
  static Delivery of(ConsumerRecord<String, byte[]> letter) {
    return new Delivery(letter, Decoder.decode(type(letter), letter.value()));
  }

  Position position() {
    return new Position(letter.partition(), letter.offset());
  }

  /** The trace it belongs to, as {@code traceparent}; null for none. */
  byte @Nullable [] trace() {
    Header header = letter.headers().lastHeader(CloudEvent.TRACE_HEADER);
    return header == null ? null : header.value();
  }

  private static @Nullable String type(ConsumerRecord<String, byte[]> letter) {
    Header header = letter.headers().lastHeader(CloudEvent.TYPE_HEADER);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
