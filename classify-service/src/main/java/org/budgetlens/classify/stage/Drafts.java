package org.budgetlens.classify.stage;

import java.util.List;
import org.budgetlens.contracts.event.Topic;

/**
 * Drafts are classified as documents are, in a partition of their own topic, and leave nothing
 * behind: no state of a document, no dead letter others could read, nothing to publish again when a
 * catalog changes. A row that could not be processed is missing from the draft's audit, which says
 * so.
 */
public final class Drafts {
  private Drafts() {}

  /** Whether a topic carries drafts. */
  public static boolean areIn(String topic) {
    return Topic.CHECK_ROWS.topicName().equals(topic);
  }

  /** What is published of a step over drafts. */
  public static List<Outgoing> outgoing(List<Outgoing> step) {
    return step.stream()
        .filter(
            out -> out instanceof Outgoing.Event event && event.topic() == Topic.CLASSIFIED_ROWS)
        .<Outgoing>map(out -> ((Outgoing.Event) out).to(Topic.CHECK_CLASSIFIED_ROWS))
        .toList();
  }
}
