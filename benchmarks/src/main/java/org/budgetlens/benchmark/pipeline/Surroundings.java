package org.budgetlens.benchmark.pipeline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.budgetlens.embedded.EmbeddedDatabase;

/** Where measured services find the broker and the database, and where their result is seen. */
final class Surroundings {
  private static final String SHOWN =
      "SELECT coalesce(sum(sealed_rows), 0) FROM query.document WHERE status = 'MATERIALIZED'";

  private Surroundings() {}

  /** The environment of a service that needs the broker only. */
  static Map<String, String> settings(Clients clients) {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS", clients.broker(),
        "QUARKUS_KAFKA_STREAMS_BOOTSTRAP_SERVERS", clients.broker());
  }

  /** The environment of a service. */
  static Map<String, String> settings(String service, Clients clients, EmbeddedDatabase database) {
    var settings = new HashMap<>(settings(clients));
    if (!service.equals("audit")) {
      settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
      settings.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
      settings.put("QUARKUS_DATASOURCE_USERNAME", service);
      settings.put("QUARKUS_DATASOURCE_PASSWORD", service);
    }
    return settings;
  }

  /** Rows of documents that readers see. */
  static long shown(Connection query) {
    try (var statement = query.createStatement();
        ResultSet result = statement.executeQuery(SHOWN)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
