package org.budgetlens.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.budgetlens.contracts.document.DocumentCounts;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentEvent;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.junit.jupiter.api.Test;

class TestTopicTest {
  private static final String ID = "ab".repeat(32);

  private final TestTopic topic = TestTopic.of(Topic.DOCUMENTS);

  @Test
  void readsInOrderWhatWasCommittedAndNothingElse() {
    topic.publish(List.of(event(DocumentStatus.RECEIVED), event(DocumentStatus.PARSED)));
    topic.publishAndAbort(List.of(event(DocumentStatus.REJECTED)));
    topic.publish(List.of(event(DocumentStatus.CLASSIFIED)));

    List<Event> events = topic.eventsOf(ID, found -> found.size() == 3);

    assertThat(events)
        .allMatch(event -> event.is(EventType.DOCUMENT))
        .extracting(event -> event.payload(EventType.DOCUMENT, DocumentEvent.class).status())
        .containsExactly(DocumentStatus.RECEIVED, DocumentStatus.PARSED, DocumentStatus.CLASSIFIED);
    assertThat(topic.present(event -> event.key().equals(ID))).hasSize(3);
  }

  private static Event event(DocumentStatus status) {
    var document =
        new DocumentDescriptor(ID, "一.txt", null, null, null, null, null, "document/" + ID, 1);
    var attributes =
        new CloudEvent(ID + "/" + status, "/test", EventType.DOCUMENT, ID, Instant.EPOCH);
    return Event.of(
        ID, attributes, new DocumentEvent(document, status, List.of(), DocumentCounts.NONE));
  }
}
