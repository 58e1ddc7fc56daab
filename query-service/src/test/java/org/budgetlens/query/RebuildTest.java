package org.budgetlens.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.budgetlens.embedded.Schema;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.PublishedBudget.Expenditure;
import org.budgetlens.testing.KafkaAndPostgres;
import org.budgetlens.testing.SharedInfrastructure;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The views that a rebuild makes take the place of those that are read. */
@QuarkusTest
@TestProfile(RebuildTest.AsRebuild.class)
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class RebuildTest {
  private static final PublishedBudget BUDGET =
      PublishedBudget.of("北京市海淀区重建局", "110108", 2026)
          .expenditure(Expenditure.of("2010301", "50101", 1_000));

  /** The service as a rebuild, which does not end. */
  public static final class AsRebuild implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
      return "rebuild";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "budgetlens.query.rebuild.exit", "false", "%rebuild.quarkus.http.host-enabled", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(LiveViews.class));
    }
  }

  /** Views that are read, and a document on the topics. */
  public static final class LiveViews implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
      var address = SharedInfrastructure.database(Schema.QUERY);
      Flyway.configure()
          .dataSource(address.jdbcUrl(), Schema.QUERY.role(), Schema.QUERY.password())
          .schemas("query")
          .defaultSchema("query")
          .load()
          .migrate();
      BUDGET.publish();
      return Map.of();
    }

    @Override
    public void stop() {}
  }

  @Inject DataSource database;

  @Test
  void theNewViewsAreReadUnderNewKeys() throws SQLException {
    String rebuilt =
        "SELECT count(*) FROM query.document WHERE key >= 1000000000 AND status = 'MATERIALIZED'"
            + " AND id = '"
            + BUDGET.id()
            + "'";
    await().atMost(Duration.ofSeconds(60)).until(() -> number(rebuilt) == 1);

    assertThat(number("SELECT count(*) FROM query.document WHERE key < 1000000000")).isZero();
    assertThat(
            number(
                "SELECT count(*) FROM query.topic_position WHERE topic IN"
                    + " ('budget.documents', 'budget.rows.classified', 'budget.receipts')"))
        .isGreaterThanOrEqualTo(3);
  }

  private long number(String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
