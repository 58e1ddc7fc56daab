package org.budgetlens.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaAndPostgresTest {
  @Test
  void givesTheOwnerOfTheSchema() throws Exception {
    Map<String, String> settings = start(Map.of(KafkaAndPostgres.SCHEMA, "query"));

    try (var connection =
            DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
        var result = connection.createStatement().executeQuery("SELECT current_schema")) {
      assertThat(result.next()).isTrue();
      assertThat(result.getString(1)).isEqualTo("query");
    }
  }

  @Test
  void sharesOneBrokerAndGivesNoDatabaseToWhoNamesNoSchema() {
    Map<String, String> first = start(Map.of());
    Map<String, String> second = start(Map.of());

    assertThat(first).isEqualTo(second).doesNotContainKey("quarkus.datasource.jdbc.url");
    assertThat(first.get("kafka.bootstrap.servers")).isNotBlank();
  }

  private static Map<String, String> start(Map<String, String> arguments) {
    var resource = new KafkaAndPostgres();
    resource.init(arguments);
    return resource.start();
  }
}
