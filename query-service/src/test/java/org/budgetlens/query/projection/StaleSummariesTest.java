package org.budgetlens.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.PublishedBudget.Expenditure;
import org.budgetlens.query.fixture.QueryApi;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.Test;

/** Summaries of an older version are made anew, and whoever has read the old ones sees it. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class StaleSummariesTest {
  private static final String DEPARTMENT = "北京市海淀区旧汇总局";

  @Inject DataSource database;
  @Inject ProjectionStore store;

  private static String shown() {
    var view = QueryApi.json("/api/v1/views/functional-items?department=" + DEPARTMENT);
    return view.getList("rows.key") + " " + view.getList("columns.sum");
  }

  @Test
  void summariesThatAreMadeAnewAreSeenAtOnce() throws SQLException {
    PublishedBudget budget =
        PublishedBudget.of(DEPARTMENT, "110108", 2027)
            .expenditure(Expenditure.of("2010301", "50101", 100))
            .publish();
    QueryApi.awaitShown(budget);
    assertThat(shown()).isEqualTo("[2010301] [100]");

    outdate(budget);
    assertThat(shown()).isEqualTo("[2010399] [7]");

    store.refreshSummaries(1_000).await().indefinitely();
    assertThat(shown()).isEqualTo("[2010301] [100]");
  }

  /** As an older version of this service might have left them. */
  private void outdate(PublishedBudget budget) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      String key = "(SELECT key FROM query.document WHERE id = '" + budget.id() + "')";
      connection.setAutoCommit(false);
      statement.execute(
          "UPDATE query.summary SET sums = '[[\"2010399\",7,1]]'"
              + " WHERE grouping = 'FUNCTION' AND document_key = "
              + key);
      statement.execute("UPDATE query.document SET summary_version = 0 WHERE key = " + key);
      connection.commit();
    }
  }
}
