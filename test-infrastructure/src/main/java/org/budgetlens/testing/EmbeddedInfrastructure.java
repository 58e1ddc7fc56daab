package org.budgetlens.testing;

import java.nio.file.Path;
import org.budgetlens.embedded.BrokerProcess;
import org.budgetlens.embedded.EmbeddedDatabase;
import org.budgetlens.embedded.EmbeddedDatabase.Durability;
import org.budgetlens.embedded.FreePort;
import org.budgetlens.embedded.Schema;
import org.budgetlens.embedded.TemporaryFolder;
import org.budgetlens.embedded.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Processes of this machine that end with this JVM.
 *
 * <p>The broker has a JVM of its own, so that neither its log nor its memory mixes with the test's.
 */
final class EmbeddedInfrastructure implements Infrastructure {
  private final Path folder = TemporaryFolder.create("budgetlens-test-");
  private @Nullable BrokerProcess broker;
  private @Nullable EmbeddedDatabase database;

  @Override
  public synchronized String bootstrapServers() {
    if (broker == null) {
      broker = BrokerProcess.start(folder.resolve("kafka"), FreePort.find());
      Topics.create(broker.bootstrapServers(), PARTITIONS);
    }
    return broker.bootstrapServers();
  }

  @Override
  public synchronized DatabaseAddress database(Schema schema) {
    if (database == null) {
      database =
          EmbeddedDatabase.start(folder.resolve("postgres"), FreePort.find(), Durability.NONE);
    }
    return new DatabaseAddress("127.0.0.1", database.port(), schema);
  }
}
