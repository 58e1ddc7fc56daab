package org.budgetlens.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.budgetlens.embedded.EmbeddedDatabase.Durability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  @TempDir Path folder;

  @Test
  void keepsDataAndGivesEachServiceItsSchemaOnly() throws SQLException {
    try (var database = EmbeddedDatabase.start(folder, FreePort.find(), Durability.FULL);
        var ingest = connect(database, Schema.INGEST)) {
      ingest.createStatement().execute("CREATE TABLE registry (id int)");
      ingest.createStatement().execute("INSERT INTO ingest.registry VALUES (7)");
      assertThat(single(ingest, "SHOW fsync")).isEqualTo("on");
      assertThat(single(ingest, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(single(ingest, "SHOW server_version")).startsWith("18.");
    }
    try (var database = EmbeddedDatabase.start(folder, FreePort.find(), Durability.FULL);
        var ingest = connect(database, Schema.INGEST);
        var query = connect(database, Schema.QUERY)) {
      assertThat(single(ingest, "SELECT id FROM registry")).isEqualTo("7");
      assertThatThrownBy(() -> single(query, "SELECT id FROM ingest.registry"))
          .hasMessageContaining("permission denied for schema ingest");
      assertThatThrownBy(() -> single(query, "CREATE TABLE public.t (id int)"))
          .hasMessageContaining("permission denied for schema public");
      assertThatThrownBy(() -> single(query, "CREATE SCHEMA other"))
          .hasMessageContaining("permission denied for database");
    }
  }

  @Test
  void beginsAgainWhereCreatingTheClusterWasInterrupted() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("postgresql.conf"), "half written");

    try (var database = EmbeddedDatabase.start(folder, FreePort.find(), Durability.NONE);
        var ingest = connect(database, Schema.INGEST)) {
      assertThat(single(ingest, "SELECT current_schema")).isEqualTo("ingest");
    }
  }

  @Test
  void beginsWithTheClusterOfAnEarlierStart() throws Exception {
    Path template = folder.resolve("template");
    startAndStop(folder.resolve("first"), template);
    Files.writeString(template.resolve("mark"), "copied");

    startAndStop(folder.resolve("second"), template);

    assertThat(folder.resolve("second/data/mark")).hasContent("copied");
  }

  private static void startAndStop(Path folder, Path template) throws SQLException {
    int port = FreePort.find();
    try (var database = EmbeddedDatabase.startTemporary(folder, port, Durability.NONE, template);
        var query = connect(database, Schema.QUERY)) {
      query.createStatement().execute("CREATE TABLE only_here (id int)");
    }
  }

  private static Connection connect(EmbeddedDatabase database, Schema schema) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), schema.role(), schema.password());
  }

  private static String single(Connection connection, String query) throws SQLException {
    try (var result = connection.createStatement().executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }
}
