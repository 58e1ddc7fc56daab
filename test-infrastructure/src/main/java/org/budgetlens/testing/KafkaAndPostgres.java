package org.budgetlens.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.budgetlens.embedded.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Gives a Quarkus test a broker with the pipeline's topics and, with the argument {@code schema}, a
 * database.
 *
 * <p>
 *
 * {@snippet lang = java :
 * @QuarkusTest
 * @QuarkusTestResource(
 *     value = KafkaAndPostgres.class,
 *     initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "ingest"))
 * class IntakeTest {}
 * }
 *
 * <p>All tests of a JVM share one broker and one database, so a test uses document ids of its own.
 * Both end with the JVM.
 */
public final class KafkaAndPostgres implements QuarkusTestResourceLifecycleManager {
  /** The argument that names the service's schema: ingest, classify or query. */
  public static final String SCHEMA = "schema";

  private @Nullable Schema schema;

  @Override
  public void init(Map<String, String> arguments) {
    String name = arguments.get(SCHEMA);
    schema = name == null ? null : Schema.of(name);
  }

  @Override
  public Map<String, String> start() {
    var settings = new HashMap<String, String>();
    settings.put("kafka.bootstrap.servers", SharedInfrastructure.bootstrapServers());
    settings.put("quarkus.devservices.enabled", "false");
    settings.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
    if (schema != null) {
      var address = SharedInfrastructure.database(schema);
      settings.put("quarkus.datasource.jdbc.url", address.jdbcUrl());
      settings.put("quarkus.datasource.reactive.url", address.reactiveUrl());
      settings.put("quarkus.datasource.username", schema.role());
      settings.put("quarkus.datasource.password", schema.password());
    }
    return settings;
  }

  @Override
  public void stop() {
    // Other tests of this JVM go on using both; they end with it.
  }
}
