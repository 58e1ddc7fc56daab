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
  private final ProjectionSettings settings;

  CatalogProjector(CatalogWriter writer, ProjectionSettings settings) {
    this.writer = writer;
    this.settings = settings;
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
    return store(readable);
  }

  private Uni<Void> store(List<Read> records) {
    if (records.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<CatalogRecord> changes = records.stream().map(Read::change).toList();
    Positions reached = Positions.behind(records.stream().map(Read::letter).toList());
    return Uni.createFrom()
        .deferred(() -> writer.write(changes, reached))
        .onFailure(failure -> !StoreFailure.isRefusal(failure))
        .invoke(failure -> LOG.warnf(failure, "Will be tried again: reason=%s", failure))
        .onFailure(failure -> !StoreFailure.isRefusal(failure))
        .retry()
        .withBackOff(settings.firstPause(), settings.longestPause())
        .indefinitely()
        .onFailure()
        .recoverWithUni(refusal -> storeApart(records, refusal));
  }

  private Uni<Void> storeApart(List<Read> records, Throwable refusal) {
    if (records.size() == 1) {
      LOG.errorf("Not storable: record=%s reason=%s", records.getFirst().change(), refusal);
      return Uni.createFrom().voidItem();
    }
    int half = records.size() / 2;
    return store(records.subList(0, half))
        .chain(() -> store(records.subList(half, records.size())));
  }

  private static @Nullable String type(ConsumerRecord<String, byte[]> letter) {
    Header header = letter.headers().lastHeader(CloudEvent.TYPE_HEADER);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
