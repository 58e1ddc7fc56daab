package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topics this service reads. Offsets are committed when the returned Uni is done. */
@ApplicationScoped
class TopicConsumers {
  private final Projector projector;
  private final CatalogProjector catalogs;

  private final LetterProjector letters;

  TopicConsumers(Projector projector, CatalogProjector catalogs, LetterProjector letters) {
    this.projector = projector;
    this.catalogs = catalogs;
    this.letters = letters;
  }

  @Incoming("letters")
  Uni<Void> letters(ConsumerRecords<String, byte[]> records) {
    return letters.process(records);
  }

  @Incoming("catalogs")
  Uni<Void> catalogs(ConsumerRecords<String, byte[]> records) {
    return catalogs.process(records);
  }

  @Incoming("documents")
  Uni<Void> documents(ConsumerRecords<String, byte[]> records) {
    return projector.process(records);
  }

  @Incoming("rows")
  Uni<Void> rows(ConsumerRecords<String, byte[]> records) {
    return projector.process(records);
  }

  @Incoming("violations")
  Uni<Void> violations(ConsumerRecords<String, byte[]> records) {
    return projector.process(records);
  }

  @Incoming("receipts")
  Uni<Void> receipts(ConsumerRecords<String, byte[]> records) {
    return projector.process(records);
  }
}
