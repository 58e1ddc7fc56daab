package org.budgetlens.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Keys of documents that the tables in use do not give out: a reader who goes on over the exchange
 * finds nothing under a key it knows, and never another document.
 */
final class FreshKeys {
  /** More than the tables in use give out while others are built. */
  private static final long GAP = 1_000_000_000;

  private FreshKeys() {}

  /**
   * Lets the keys of the new tables begin far behind those of the tables in use.
   *
   * @throws IllegalStateException if the new tables already hold a document
   */
  static void reserve(DataSource database, String live, String next) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      long first = last(statement, live) + GAP;
      statement.execute("ALTER TABLE " + next + ".document ALTER COLUMN key RESTART WITH " + first);
      if (number(statement, "SELECT count(*) FROM " + next + ".document") > 0) {
        connection.rollback();
        throw new IllegalStateException(
            "The schema " + next + " was written to before its keys were reserved");
      }
      connection.commit();
    }
  }

  private static long last(Statement statement, String schema) throws SQLException {
    boolean used = number(statement, "SELECT count(to_regclass('" + schema + ".document'))") > 0;
    return used
        ? number(
            statement,
            "SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('"
                + schema
                + ".document', 'key')), 0)")
        : 0;
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
