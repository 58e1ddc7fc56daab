package org.budgetlens.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.query.letter.Letter;
import org.budgetlens.query.letter.LetterPlace;
import org.jspecify.annotations.Nullable;

/** Writes dead letters, and what has been done about them. May be repeated. */
@ApplicationScoped
class LetterWriter {
  // A service that is killed puts the same record aside again: it is one letter while it is open.
  private static final String ADD =
      """
      INSERT INTO dead_letter (topic, kafka_partition, kafka_offset, source_topic,
        source_partition, source_offset, service, key, document, type, reason, detail, headers,
        value, put_aside)
      SELECT $1::text, $2::int, $3::bigint, $4::text, $5::int, $6::bigint, $7::text, $8::text,
        $9::text, $10::text, $11::text, $12::text, $13::text, $14::bytea, $15::timestamptz
      WHERE NOT EXISTS (
        SELECT FROM dead_letter l
        WHERE l.source_topic = $4 AND l.source_partition = $5 AND l.source_offset = $6
          AND l.service = $7 AND l.state = 'OPEN' AND l.value IS NOT DISTINCT FROM $14::bytea)
      ON CONFLICT DO NOTHING""";
  private static final String REDRIVEN =
      """
      UPDATE dead_letter SET state = 'REDRIVEN', redriven_at = $4, redriven_by = $5
      WHERE topic = $1 AND kafka_partition = $2 AND kafka_offset = $3""";
  private static final int LONGEST_TEXT = 4000;

  /** The id in a violation's document, wherever it stands: the record may be cut off or garbled. */
  private static final Pattern DOCUMENT =
      Pattern.compile("\"document\":\\{\"id\":\"([0-9a-f]{64})\"");

  private final Pool pool;

  LetterWriter(Pool pool) {
    this.pool = pool;
  }

  /** Writes letters in their order, all or none. */
  Uni<Void> write(List<Letter> letters, Positions reached) {
    return pool.withTransaction(
        transaction ->
            Gate.enter(transaction)
                .chain(() -> write(transaction, letters))
                .chain(() -> reached.write(transaction)));
  }

  private static Uni<Void> write(SqlConnection transaction, List<Letter> letters) {
    Uni<Void> written = Uni.createFrom().voidItem();
    for (Letter letter : letters) {
      written = written.chain(() -> write(transaction, letter));
    }
    return written;
  }

  private static Uni<Void> write(SqlConnection transaction, Letter letter) {
    return switch (letter) {
      case Letter.PutAside aside ->
          transaction.preparedQuery(ADD).execute(parameters(aside)).replaceWithVoid();
      case Letter.Redriven(LetterPlace place, var at, String by) ->
          transaction
              .preparedQuery(REDRIVEN)
              .execute(
                  Tuple.of(place.topic(), place.partition(), place.offset())
                      .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
                      .addString(storable(by)))
              .replaceWithVoid();
    };
  }

  private static Tuple parameters(Letter.PutAside letter) {
    LetterPlace place = letter.place();
    LetterPlace source = letter.source();
    byte[] value = letter.value();
    return Tuple.of(place.topic(), place.partition(), place.offset())
        .addString(source == null ? null : source.topic())
        .addInteger(source == null ? null : source.partition())
        .addLong(source == null ? null : source.offset())
        .addString(storable(letter.service()))
        .addString(storable(letter.key()))
        .addString(document(letter))
        .addString(storable(letter.type()))
        .addString(storable(letter.reason()))
        .addString(storable(letter.detail()))
        .addString(Json.of(letter.headers()))
        .addBuffer(
            value == null
                ? null
                : io.vertx.mutiny.core.buffer.Buffer.newInstance(Buffer.buffer(value)))
        .addOffsetDateTime(letter.at().atOffset(ZoneOffset.UTC));
  }

  /** The key is the document's id, but a violation's is its own. */
  private static @Nullable String document(Letter.PutAside letter) {
    byte[] value = letter.value();
    if (!letter.place().topic().equals(Topic.VIOLATIONS_DEAD_LETTERS.topicName())) {
      return storable(letter.key());
    }
    Matcher matcher = DOCUMENT.matcher(value == null ? "" : new String(value, UTF_8));
    return matcher.find() ? matcher.group(1) : null;
  }

  /** PostgreSQL has no NUL in texts; the original is kept in the value. */
  private static @Nullable String storable(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String clean = text.replace('\0', '\uFFFD');
    return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
  }
}
