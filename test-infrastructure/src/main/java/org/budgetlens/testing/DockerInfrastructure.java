package org.budgetlens.testing;

import java.sql.SQLException;
import org.budgetlens.embedded.BudgetLensDatabase;
import org.budgetlens.embedded.Schema;
import org.budgetlens.embedded.Topics;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Containers, removed by Testcontainers when this JVM ends. */
final class DockerInfrastructure implements Infrastructure {
  private @Nullable KafkaContainer kafka;
  private @Nullable PostgreSQLContainer postgres;

  @Override
  public synchronized String bootstrapServers() {
    if (kafka == null) {
      kafka =
          new KafkaContainer(DockerImages.KAFKA)
              .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
              .withEnv("KAFKA_MESSAGE_MAX_BYTES", "8388608");
      kafka.start();
      Topics.create(kafka.getBootstrapServers(), PARTITIONS);
    }
    return kafka.getBootstrapServers();
  }

  @Override
  public synchronized DatabaseAddress database(Schema schema) {
    if (postgres == null) {
      postgres =
          new PostgreSQLContainer(DockerImages.POSTGRES).withDatabaseName(BudgetLensDatabase.NAME);
      postgres.start();
      createSchemas(postgres);
    }
    return new DatabaseAddress(
        postgres.getHost(), postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), schema);
  }

  private static void createSchemas(PostgreSQLContainer postgres) {
    var superuser = new PGSimpleDataSource();
    superuser.setUrl(postgres.getJdbcUrl());
    superuser.setUser(postgres.getUsername());
    superuser.setPassword(postgres.getPassword());
    try {
      BudgetLensDatabase.createSchemas(superuser);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot create the services' schemas", e);
    }
  }
}
