package org.budgetlens.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.budgetlens.query.letter.Letter;
import org.budgetlens.query.letter.LetterPlace;
import org.jboss.logging.Logger;

/** Takes dead letters to the store, so that people see them. Tries until it can. */
@ApplicationScoped
class LetterProjector {
  private static final Logger LOG = Logger.getLogger(LetterProjector.class);

  private final LetterWriter writer;
  private final ProjectionSettings settings;

  LetterProjector(LetterWriter writer, ProjectionSettings settings) {
    this.writer = writer;
    this.settings = settings;
  }

  /** Processes a batch. Does not fail. */
  Uni<Void> process(ConsumerRecords<String, byte[]> records) {
    var all = new ArrayList<ConsumerRecord<String, byte[]>>();
    records.forEach(all::add);
    return store(all);
  }

  private Uni<Void> store(List<ConsumerRecord<String, byte[]>> records) {
    List<Letter> letters = records.stream().map(LetterProjector::letter).toList();
    Positions reached = Positions.behind(records);
    return Uni.createFrom()
        .deferred(() -> writer.write(letters, reached))
        .onFailure(failure -> !StoreFailure.isRefusal(failure))
        .invoke(failure -> LOG.warnf(failure, "Will be tried again: reason=%s", failure))
        .onFailure(failure -> !StoreFailure.isRefusal(failure))
        .retry()
        .withBackOff(settings.firstPause(), settings.longestPause())
        .indefinitely()
        .onFailure()
        .recoverWithUni(refusal -> storeApart(records, refusal));
  }

  /** A letter that even as a letter cannot be stored stays on its topic. */
  private Uni<Void> storeApart(List<ConsumerRecord<String, byte[]>> records, Throwable refusal) {
    if (records.size() <= 1) {
      LOG.errorf(
          "Not storable: letters=%s reason=%s",
          records.stream().map(it -> letter(it).toString()).toList(), refusal);
      return Uni.createFrom().voidItem();
    }
    int half = records.size() / 2;
    return store(records.subList(0, half))
        .chain(() -> store(records.subList(half, records.size())));
  }

  private static Letter letter(ConsumerRecord<String, byte[]> letter) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : letter.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), UTF_8));
      }
    }
    return Letter.of(
        new LetterPlace(letter.topic(), letter.partition(), letter.offset()),
        letter.key(),
        headers,
        letter.value(),
        Instant.ofEpochMilli(letter.timestamp()));
  }
}
