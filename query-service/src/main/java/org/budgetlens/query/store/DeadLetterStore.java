package org.budgetlens.query.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.budgetlens.query.export.DeadLetterLine;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.letter.KeptLetter;
import org.budgetlens.query.letter.LetterPlace;
import org.budgetlens.query.letter.LetterState;
import org.budgetlens.query.letter.LetterTopics;
import org.budgetlens.query.request.Criteria;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Problem;
import org.budgetlens.query.request.ProblemType;
import org.budgetlens.query.request.RefusedException;
import org.budgetlens.query.request.Sort;
import org.budgetlens.query.request.SortKey;
import org.budgetlens.query.request.SortKey.Type;
import org.jspecify.annotations.Nullable;

/** Dead letters, in the order of their topics. */
@ApplicationScoped
public class DeadLetterStore {
  private static final Sort BY_PLACE =
      new Sort("", List.of(new SortKey("e.naturalOrder", Type.TEXT)), false);
  private static final String ORIGINALS =
      """
      SELECT l.topic, l.kafka_partition, l.kafka_offset, l.source_topic, l.source_partition,
        l.source_offset, l.key, l.document, l.headers,
        CASE WHEN l.topic = ANY ($4::text[]) THEN NULL ELSE l.value END AS value
      FROM unnest($1::text[], $2::int[], $3::bigint[])
        AS x (topic, kafka_partition, kafka_offset)
      JOIN dead_letter l USING (topic, kafka_partition, kafka_offset)
      ORDER BY l.natural_order""";

  private final EntityPages entities;
  private final Pool pool;

  DeadLetterStore(EntityPages entities, Pool pool) {
    this.entities = entities;
    this.pool = pool;
  }

  /** Letters. Parameters: topic (either one), document, service, state. */
  public Pages<DeadLetterLine> letters(Parameters parameters) {
    var criteria = filtered(parameters);
    criteria.anyOf("e.state", "states", parameters.constants("state", LetterState.class));
    return entities.of(
        DeadLetterEntity.class,
        criteria,
        BY_PLACE,
        (key, letter) -> letter.naturalOrder,
        DeadLetterEntity::line);
  }

  /** Letters nothing has been done about. Parameters: topic, document, service. */
  public Uni<List<LetterPlace>> open(Parameters parameters, int limit) {
    Criteria criteria = filtered(parameters).where("e.state = 'OPEN'");
    return entities
        .list(DeadLetterEntity.class, criteria, "e.naturalOrder", limit)
        .map(found -> found.stream().map(DeadLetterEntity::place).toList());
  }

  private static Criteria filtered(Parameters parameters) {
    var criteria = new Criteria();
    List<String> topics = parameters.all("topic").stream().map(LetterTopics::named).toList();
    criteria.anyOf("e.topic", "topics", topics);
    criteria.anyOf("e.document", "documents", parameters.all("document"));
    criteria.anyOf("e.service", "services", parameters.all("service"));
    return criteria;
  }

  /**
   * A letter.
   *
   * @param id where it lies, as written
   * @return fails with {@link RefusedException} where there is none
   */
  public Uni<DeadLetterEntity> letter(String id) {
    LetterPlace place = LetterPlace.parse(id).orElseThrow(() -> unknown(id));
    var criteria =
        new Criteria()
            .where("e.topic = :topic", "topic", place.topic())
            .where("e.kafkaPartition = :partition", "partition", place.partition())
            .where("e.kafkaOffset = :offset", "offset", place.offset());
    return entities
        .first(DeadLetterEntity.class, criteria, "e.naturalOrder")
        .map(found -> found.orElseThrow(() -> unknown(id)));
  }

  /** Letters with their originals. */
  public Uni<List<KeptLetter>> originals(List<LetterPlace> places) {
    return originals(places, List.of());
  }

  /** Letters as they are redriven: rows come from their own topic, so theirs are not read. */
  public Uni<List<KeptLetter>> forRedrive(List<LetterPlace> places) {
    return originals(places, LetterTopics.OF_ROWS);
  }

  private Uni<List<KeptLetter>> originals(List<LetterPlace> places, List<String> withoutValue) {
    var parameters =
        Tuple.tuple()
            .addValue(places.stream().map(LetterPlace::topic).toArray(String[]::new))
            .addValue(places.stream().map(LetterPlace::partition).toArray(Integer[]::new))
            .addValue(places.stream().map(LetterPlace::offset).toArray(Long[]::new))
            .addValue(withoutValue.toArray(String[]::new));
    return pool.preparedQuery(ORIGINALS)
        .execute(parameters)
        .map(
            rows -> {
              List<KeptLetter> letters = new ArrayList<>();
              rows.forEach(row -> letters.add(letter(row)));
              return letters;
            });
  }

  private static KeptLetter letter(Row row) {
    @SuppressWarnings("unchecked")
    Map<String, String> headers = ExportJson.read(row.getString("headers"), Map.class);
    var value = row.getBuffer("value");
    return new KeptLetter(
        new LetterPlace(
            row.getString("topic"), row.getInteger("kafka_partition"), row.getLong("kafka_offset")),
        source(row),
        row.getString("key"),
        row.getString("document"),
        headers,
        value == null ? null : value.getBytes());
  }

  private static @Nullable LetterPlace source(Row row) {
    String topic = row.getString("source_topic");
    return topic == null
        ? null
        : new LetterPlace(topic, row.getInteger("source_partition"), row.getLong("source_offset"));
  }

  private static RefusedException unknown(String id) {
    return new RefusedException(
        Problem.of(ProblemType.UNKNOWN_DEAD_LETTER, "No dead letter has the id " + id));
  }
}
