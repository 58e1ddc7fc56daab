package org.budgetlens.operations.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.journal.JournalEntry;
import org.budgetlens.operations.SecuredBroker;
import org.junit.jupiter.api.Test;

/** Clients prove who they are to a broker that asks. */
class JournalTopicTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void writesWithTheRightPassword() {
    var topic = new JournalTopic(SecuredBroker.withPassword("right"));

    assertThatCode(() -> topic.send(entry()).await().atMost(PATIENCE)).doesNotThrowAnyException();

    topic.close();
  }

  @Test
  void saysThatThePasswordIsWrong() {
    var topic = new JournalTopic(SecuredBroker.withPassword("wrong"));

    assertThatThrownBy(() -> topic.send(entry()).await().atMost(PATIENCE))
        .isInstanceOf(SaslAuthenticationException.class)
        .hasMessageContaining("Invalid username or password");

    topic.close();
  }

  /**
   * The largest entry that may be made is far below; a fault elsewhere must not stop the journal.
   */
  @Test
  void whatIsLargerThanTheTopicTakesGoesWithoutItsDetails() {
    var topic = new JournalTopic(SecuredBroker.open());
    var details = Map.of("a.pdf", "x".repeat(9 * 1024 * 1024), "b.pdf", "taken");
    JournalEntry large = entry().answered(entry().at(), 202, details);
    JournalEntry whole =
        entry().answered(entry().at(), 202, Map.of("a.pdf", "x".repeat(7 * 1024 * 1024)));

    topic.send(large).await().atMost(PATIENCE);
    topic.send(whole).await().atMost(PATIENCE);

    topic.close();
    assertThat(sent())
        .contains(large.answered(entry().at(), 202, Map.of("leftOut", "2")), whole)
        .doesNotContain(large);
  }

  private static List<JournalEntry> sent() {
    var settings = new HashMap<>(SecuredBroker.open());
    settings.put("fetch.max.bytes", 16 * 1024 * 1024);
    settings.put("max.partition.fetch.bytes", 16 * 1024 * 1024);
    var entries = new ArrayList<JournalEntry>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var place = new TopicPartition(Topic.JOURNAL.topicName(), 0);
      consumer.assign(List.of(place));
      consumer.seekToBeginning(List.of(place));
      long end = consumer.endOffsets(List.of(place)).get(place);
      while (consumer.position(place) < end) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                it ->
                    entries.add(EventJson.read(it.value(), EventType.JOURNAL, JournalEntry.class)));
      }
    }
    return entries;
  }

  private static JournalEntry entry() {
    return new JournalEntry(
        "0a6f3f0e-0000-4000-8000-000000000001",
        Instant.parse("2026-03-02T08:30:00Z"),
        "audit",
        "王芳",
        true,
        List.of("auditor"),
        null,
        "127.0.0.1",
        "POST",
        "/api/v1/violations/0/decisions",
        null,
        Map.of());
  }
}
