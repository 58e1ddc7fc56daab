package org.budgetlens.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The attributes of an event, written as headers by the Kafka protocol binding of CloudEvents 1.0
 * in binary mode.
 *
 * @param id unique per source; the same event published again has the same id
 * @param source which service, e.g. /budgetlens/ingest
 * @param type what the payload is
 * @param subject the document's id, or the violation's
 * @param time when the event was made
 */
public record CloudEvent(String id, String source, EventType type, String subject, Instant time) {
  /** Header with the event's type. */
  public static final String TYPE_HEADER = "ce_type";

  /** Header with the W3C trace context. */
  public static final String TRACE_HEADER = "traceparent";

  private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
  private static final byte[] JSON = "application/json".getBytes(UTF_8);

  /** The headers, ready for a Kafka record. */
  public Map<String, byte[]> headers() {
    var headers = new LinkedHashMap<String, byte[]>();
    headers.put("ce_specversion", SPEC_VERSION);
    headers.put("ce_id", id.getBytes(UTF_8));
    headers.put("ce_source", source.getBytes(UTF_8));
    headers.put(TYPE_HEADER, type.ceType().getBytes(UTF_8));
    headers.put("ce_subject", subject.getBytes(UTF_8));
    headers.put("ce_time", time.toString().getBytes(UTF_8));
    headers.put("content-type", JSON);
    return headers;
  }
}
