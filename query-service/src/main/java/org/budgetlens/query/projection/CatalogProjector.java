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
 * Takes catalogs to the store. What cannot be read or stored is reported and left out: views then
 * show the names that documents print.
 */
@ApplicationScoped
class CatalogProjector {
  private static final Logger LOG = Logger.getLogger(CatalogProjector.class);

  private record Read(ConsumerRecord<String, byte[]> letter, CatalogRecord change) {}

  private final CatalogWriter writer;
  private final Persistence persistence;

  CatalogProjector(CatalogWriter writer, Persistence persistence) {
    this.writer = writer;
    this.persistence = persistence;
  }

  /** Processes a batch. Does not fail. */
  Uni<Void> process(ConsumerRecords<String, byte[]> records) {
    List<Read> readable = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> letter : records) {
      switch (CatalogRecord.decode(type(letter), letter.value())) {
        case CatalogRecord.Unreadable(String reason) ->
            LOG.warnf(
                "Not read: key=%s offset=%d reason=%s", letter.key(), letter.offset(), reason);
        case CatalogRecord change -> readable.add(new Read(letter, change));
      }
    }
    return persistence.write(readable, this::write, CatalogProjector::leaveOut);
  }

  private Uni<Void> write(List<Read> records) {
    List<CatalogRecord> changes = records.stream().map(Read::change).toList();
    Positions reached = Positions.behind(records.stream().map(Read::letter).toList());
    return persistence.untilDone(() -> writer.write(changes, reached));
  }

  private static Uni<Void> leaveOut(Read read, Throwable refusal) {
    LOG.errorf("Not storable: record=%s reason=%s", read.change(), refusal);
    return Uni.createFrom().voidItem();
  }

  private static @Nullable String type(ConsumerRecord<String, byte[]> letter) {
    Header header = letter.headers().lastHeader(CloudEvent.TYPE_HEADER);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
