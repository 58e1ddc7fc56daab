package org.budgetlens.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.Test;

/** Documents of rebuilt tables never stand under keys of the old ones. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class FreshKeysTest {
  private static final String TABLE =
      "CREATE TABLE query_next.document (key bigint GENERATED ALWAYS AS IDENTITY, id text)";
  private static final String INSERT =
      "INSERT INTO query_next.document (id) VALUES ('a') RETURNING key";

  @Inject DataSource database;

  @Test
  void keysBeginFarBehindThoseInUse() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(TABLE);
      try {
        FreshKeys.reserve(database, "query", "query_next");
        assertThat(number(statement, INSERT))
            .isGreaterThan(
                999_999_999
                    + number(statement, "SELECT coalesce(max(key), 0) FROM query.document"));
        assertThatThrownBy(() -> FreshKeys.reserve(database, "query", "query_next"))
            .hasMessageContaining("written to before");
      } finally {
        statement.execute("DROP TABLE query_next.document");
      }
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
