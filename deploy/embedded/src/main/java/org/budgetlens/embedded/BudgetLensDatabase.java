package org.budgetlens.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Prepares a PostgreSQL server for the services, as an operator would. */
public final class BudgetLensDatabase {
  /** Name of the database all services share; each has a schema of its own in it. */
  public static final String NAME = "budgetlens";

  private BudgetLensDatabase() {}

  /**
   * Creates the database if it does not exist.
   *
   * @param server connects to the server's maintenance database as superuser
   */
  public static void create(DataSource server) throws SQLException {
    try (Connection connection = server.getConnection();
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
        create(statement);
      }
    }
  }

  /** Whatever the machine's language, Chinese characters are letters: similar names need that. */
  private static void create(Statement statement) throws SQLException {
    try {
      statement.execute(
          "CREATE DATABASE "
              + NAME
              + " TEMPLATE template0 ENCODING 'UTF8'"
              + " LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'");
    } catch (SQLException unknownLocale) {
      statement.execute("CREATE DATABASE " + NAME);
    }
  }

  /**
   * Creates the roles and schemas that do not exist, and takes from everybody the right to create
   * anything outside the own schema.
   *
   * @param database connects to {@link #NAME} as superuser
   */
  public static void createSchemas(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
      statement.execute("REVOKE ALL ON DATABASE " + NAME + " FROM PUBLIC");
      for (Schema schema : Schema.values()) {
        create(schema, statement);
      }
      prepareForQuery(statement);
      connection.commit();
    }
  }

  private static void create(Schema schema, Statement statement) throws SQLException {
    String role = schema.role();
    if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
      statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + schema.password() + "'");
    }
    statement.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + NAME + " TO " + role);
    statement.execute("CREATE SCHEMA IF NOT EXISTS " + role + " AUTHORIZATION " + role);
    statement.execute("ALTER ROLE " + role + " SET search_path = " + role);
  }

  /** What query's migrations rely on and its role may not do itself. */
  private static void prepareForQuery(Statement statement) throws SQLException {
    String role = Schema.QUERY.role();
    statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public");
    statement.execute("GRANT USAGE ON SCHEMA public TO " + role);
    // Where views are rebuilt while the old ones are read.
    statement.execute("CREATE SCHEMA IF NOT EXISTS " + role + "_next AUTHORIZATION " + role);
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (var result = statement.executeQuery(query)) {
      return result.next();
    }
  }
}
