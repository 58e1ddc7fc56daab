package org.budgetlens.classify.kafka;

import java.util.List;
import org.budgetlens.classify.stage.Outgoing;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.operations.meter.Meters;
import org.budgetlens.operations.meter.Stage;
import org.budgetlens.operations.trace.StageSpan;

/** Counts what a transaction has published. */
final class PublishedMeters {
  private PublishedMeters() {}

  static void count(List<Outgoing> published, long startedNanos) {
    int rows = 0;
    int documents = 0;
    int letters = 0;
    for (Outgoing each : published) {
      switch (each) {
        case Outgoing.Event event -> {
          boolean isRow = event.attributes().type() == EventType.CLASSIFIED_ROW;
          rows += isRow && event.topic() == Topic.CLASSIFIED_ROWS ? 1 : 0;
          if (event.topic() == Topic.DOCUMENTS) {
            documents++;
            StageSpan.ended(
                Stage.CLASSIFY, event.attributes().subject(), event.trace(), startedNanos);
          }
        }
        case Outgoing.DeadLetter letter -> letters++;
      }
    }
    Meters.rows(rows);
    Meters.documents(DocumentStatus.CLASSIFIED, documents);
    Meters.deadLetters(Topic.ROWS.topicName(), letters);
    if (!published.isEmpty()) {
      Meters.batchSince(Stage.CLASSIFY, startedNanos);
    }
  }
}
