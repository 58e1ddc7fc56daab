package org.budgetlens.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudEventTest {
  @Test
  void writesTheAttributesOfTheKafkaBinding() {
    var event =
        new CloudEvent(
            "d/1/0",
            "/budgetlens/ingest",
            EventType.ROW,
            "d",
            Instant.parse("2026-02-01T08:00:00Z"));

    Map<String, String> headers =
        event.headers().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, header -> new String(header.getValue(), UTF_8)));

    assertThat(headers)
        .containsOnly(
            entry("ce_specversion", "1.0"),
            entry("ce_id", "d/1/0"),
            entry("ce_source", "/budgetlens/ingest"),
            entry("ce_type", "org.budgetlens.row.v1"),
            entry("ce_subject", "d"),
            entry("ce_time", "2026-02-01T08:00:00Z"),
            entry("content-type", "application/json"));
  }

  @Test
  void everyTypeIsFoundByItsHeader() {
    assertThat(EventType.values())
        .allSatisfy(type -> assertThat(EventType.of(type.ceType())).contains(type));
    assertThat(EventType.of("org.budgetlens.row.v9")).isEmpty();
  }

  @Test
  void topicNamesAreDistinct() {
    assertThat(Arrays.stream(Topic.values()).map(Topic::topicName)).doesNotHaveDuplicates();
  }
}
