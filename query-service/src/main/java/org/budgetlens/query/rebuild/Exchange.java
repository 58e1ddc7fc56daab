package org.budgetlens.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Puts rebuilt tables in the place of those that are read, in one transaction: readers see the old
 * ones until it commits, and a writer that comes next writes to the new ones. The new ones hold at
 * least what the old ones hold, so that no writer has committed an offset for nothing.
 */
final class Exchange {
  /** Channel on which services are told that the tables are others now. */
  static final String CHANNEL = "query_rebuilt";

  private static final String BEHIND =
      """
      SELECT count(*) FROM %1$s.topic_position l
      LEFT JOIN %2$s.topic_position n USING (topic, kafka_partition)
      WHERE coalesce(n.next_offset, 0) < l.next_offset""";
  private static final String WHOLE_TABLES =
      """
      SELECT quote_ident(c.relname) FROM pg_class c
      WHERE c.relnamespace = '%s'::regnamespace AND c.relkind IN ('r', 'p')
        AND NOT c.relispartition ORDER BY c.relname""";
  private static final String ALL_TABLES =
      """
      SELECT quote_ident(c.relname) FROM pg_class c
      WHERE c.relnamespace = '%s'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname""";
  private static final long STEP_MILLIS = 100;

  private final DataSource database;
  private final String live;
  private final String next;

  Exchange(DataSource database, String live, String next) {
    this.database = database;
    this.live = live;
    this.next = next;
  }

  /**
   * Exchanges the tables.
   *
   * @param patience how long to wait for what the old tables are ahead
   * @return false if readers or writers were not to be kept waiting longer: try again
   */
  boolean tryOnce(Duration patience) throws SQLException, InterruptedException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute("SET LOCAL lock_timeout = '" + patience.toMillis() + "ms'");
        statement.execute(WriterLock.alone(live));
        if (!reached(statement, patience)) {
          connection.rollback();
          return false;
        }
        statement.execute(WriterLock.alone(next));
        // Shorter than it takes to find a deadlock: whoever reads goes first.
        statement.execute("SET LOCAL lock_timeout = '500ms'");
        move(statement);
        statement.execute("SELECT pg_notify('" + CHANNEL + "', '')");
        connection.commit();
        return true;
      } catch (SQLException e) {
        connection.rollback();
        if (isLockTimeout(e)) {
          return false;
        }
        throw e;
      }
    }
  }

  private boolean reached(Statement statement, Duration patience)
      throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (number(statement, BEHIND.formatted(live, next)) > 0) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(STEP_MILLIS);
    }
    return true;
  }

  private void move(Statement statement) throws SQLException {
    List<String> old = names(statement, WHOLE_TABLES.formatted(live));
    if (!old.isEmpty()) {
      statement.execute(
          "DROP TABLE " + String.join(", ", old.stream().map(it -> live + "." + it).toList()));
    }
    for (String table : names(statement, ALL_TABLES.formatted(next))) {
      statement.execute("ALTER TABLE " + next + "." + table + " SET SCHEMA " + live);
    }
  }

  private static List<String> names(Statement statement, String query) throws SQLException {
    var names = new ArrayList<String>();
    try (var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static boolean isLockTimeout(SQLException failure) {
    return "55P03".equals(failure.getSQLState()) || "40P01".equals(failure.getSQLState());
  }
}
