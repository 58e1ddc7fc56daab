package org.budgetlens.operations.journal;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.budgetlens.contracts.journal.JournalEntry;

/** Keeps entries on the topic at once. */
@DefaultBean
@ApplicationScoped
class TopicJournal implements Journal {
  private final JournalTopic topic;

  TopicJournal(JournalTopic topic) {
    this.topic = topic;
  }

  @Override
  public Uni<Void> keep(JournalEntry entry) {
    return topic.send(entry);
  }
}
