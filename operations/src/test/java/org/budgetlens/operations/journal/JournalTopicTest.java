package org.budgetlens.operations.journal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SaslAuthenticationException;
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
