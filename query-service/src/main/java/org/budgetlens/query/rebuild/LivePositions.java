package org.budgetlens.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** Up to where each partition is stored in the tables in use. */
final class LivePositions {
  private LivePositions() {}

  /** The next offset of each partition; none where there are no tables yet. */
  static Map<TopicPartition, Long> of(DataSource database, String schema) throws SQLException {
    var positions = new HashMap<TopicPartition, Long>();
    String table = schema + ".topic_position";
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      try (var found = statement.executeQuery("SELECT to_regclass('" + table + "')")) {
        found.next();
        if (found.getString(1) == null) {
          return positions;
        }
      }
      try (var rows =
          statement.executeQuery("SELECT topic, kafka_partition, next_offset FROM " + table)) {
        while (rows.next()) {
          positions.put(
              new TopicPartition(rows.getString("topic"), rows.getInt("kafka_partition")),
              rows.getLong("next_offset"));
        }
      }
    }
    return positions;
  }

  /**
   * Refuses tables that no reading of the topics can catch up with.
   *
   * @param positions how far the tables in use are, read before the ends
   * @param ends where the topics end
   * @throws IllegalStateException if a position lies beyond the end of its partition
   */
  static void refuseBeyond(Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {
    var beyond = new TreeMap<String, String>();
    positions.forEach(
        (partition, next) -> {
          Long end = ends.get(partition);
          if (end == null || end < next) {
            beyond.put(
                partition.toString(),
                "%s is stored up to %d and %s"
                    .formatted(partition, next, end == null ? "does not exist" : "ends at " + end));
          }
        });
    if (!beyond.isEmpty()) {
      throw new IllegalStateException(
          "The topics were made anew or restored from an older copy: "
              + String.join("; ", beyond.values())
              + ". Stop query, empty the schemas query and query_next, delete the groups query-*"
              + " and start query, which reads all topics: see docs/howto/rebuild-the-views.md");
    }
  }
}
