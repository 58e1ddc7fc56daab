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
  private final Persistence persistence;

  LetterProjector(LetterWriter writer, Persistence persistence) {
    this.writer = writer;
    this.persistence = persistence;
  }

  /** Processes a batch. Does not fail. */
  Uni<Void> process(ConsumerRecords<String, byte[]> records) {
    var all = new ArrayList<ConsumerRecord<String, byte[]>>();
    records.forEach(all::add);
    return persistence.write(all, this::write, LetterProjector::leaveOut);
  }

  private Uni<Void> write(List<ConsumerRecord<String, byte[]>> records) {
    List<Letter> letters = records.stream().map(LetterProjector::letter).toList();
    Positions reached = Positions.behind(records);
    return persistence.untilDone(() -> writer.write(letters, reached));
  }

  /** A letter that even as a letter cannot be stored stays on its topic. */
  private static Uni<Void> leaveOut(ConsumerRecord<String, byte[]> record, Throwable refusal) {
    LOG.errorf("Not storable: letter=%s reason=%s", letter(record), refusal);
    return Uni.createFrom().voidItem();
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
