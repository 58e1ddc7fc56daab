package org.budgetlens.query.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The next offset of each partition that records came from.
 *
 * @param next by topic and partition
 */
record Positions(Map<Place, Long> next) {
  /** A partition of a topic. */
  record Place(String topic, int partition) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int order = topic.compareTo(other.topic);
      return order == 0 ? Integer.compare(partition, other.partition) : order;
    }
  }

  private static final String ADVANCE =
      """
      INSERT INTO topic_position (topic, kafka_partition, next_offset)
      SELECT * FROM unnest($1::text[], $2::int[], $3::bigint[])
      ON CONFLICT (topic, kafka_partition) DO UPDATE SET next_offset = excluded.next_offset
      WHERE topic_position.next_offset < excluded.next_offset""";

  /** The positions behind these records. */
  static Positions behind(Collection<ConsumerRecord<String, byte[]>> records) {
    var next = new TreeMap<Place, Long>();
    for (ConsumerRecord<String, byte[]> letter : records) {
      next.merge(new Place(letter.topic(), letter.partition()), letter.offset() + 1, Math::max);
    }
    return new Positions(next);
  }

  /** Says that everything before them is stored. */
  Uni<Void> write(SqlConnection transaction) {
    var parameters =
        ColumnArrays.of(next.entrySet())
            .text(it -> it.getKey().topic())
            .integer(it -> it.getKey().partition())
            .bigint(Map.Entry::getValue)
            .parameters();
    return transaction.preparedQuery(ADVANCE).execute(parameters).replaceWithVoid();
  }
}
