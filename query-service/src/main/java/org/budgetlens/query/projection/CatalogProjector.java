package org.budgetlens.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.query.change.CatalogRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes catalogs to the store. What cannot be read or stored is put aside: views then show the
 * names that documents print.
 */
@ApplicationScoped
class CatalogProjector {
  private static final Logger LOG = Logger.getLogger(CatalogProjector.class);

  private record Read(ConsumerRecord<String, byte[]> letter, CatalogRecord change) {}

  private final CatalogWriter writer;
  private final Persistence persistence;
  private final DeadLetters deadLetters;

  CatalogProjector(CatalogWriter writer, Persistence persistence, DeadLetters deadLetters) {
    this.writer = writer;
    this.persistence = persistence;
    this.deadLetters = deadLetters;
  }

  /** Processes a batch. Does not fail. */
  Uni<Void> process(ConsumerRecords<String, byte[]> records) {
    List<Read> readable = new ArrayList<>();
    Uni<Void> aside = Uni.createFrom().voidItem();
    for (ConsumerRecord<String, byte[]> letter : records) {
      switch (CatalogRecord.decode(type(letter), letter.value())) {
        case CatalogRecord.Unreadable(String reason) ->
            aside = aside.chain(() -> putAside(letter, reason));
        case CatalogRecord change -> readable.add(new Read(letter, change));
      }
    }
    Uni<Void> refused = aside;
    return persistence.write(readable, this::write, this::putAside).chain(() -> refused);
  }

  private Uni<Void> write(List<Read> records) {
    List<CatalogRecord> changes = records.stream().map(Read::change).toList();
    Positions reached = Positions.behind(records.stream().map(Read::letter).toList());
    return persistence.untilDone(() -> writer.write(changes, reached));
  }

  private Uni<Void> putAside(Read read, Throwable refusal) {
    return putAside(read.letter(), "Not storable: " + refusal.getMessage());
  }

  private Uni<Void> putAside(ConsumerRecord<String, byte[]> letter, String reason) {
    LOG.warnf(
        "Put aside: topic=%s partition=%d offset=%d key=%s reason=%s",
        letter.topic(), letter.partition(), letter.offset(), letter.key(), reason);
    return persistence.untilDone(() -> deadLetters.send(letter, reason));
  }

  private static @Nullable String type(ConsumerRecord<String, byte[]> letter) {
    Header header = letter.headers().lastHeader(CloudEvent.TYPE_HEADER);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
