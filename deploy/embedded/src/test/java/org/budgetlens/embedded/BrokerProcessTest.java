package org.budgetlens.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.budgetlens.contracts.event.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {
  @TempDir Path folder;

  @Test
  void comesBackWithItsTopicsAfterItWasKilled() throws Exception {
    int port = FreePort.find();
    try (var broker = BrokerProcess.start(folder, port)) {
      Topics.create(broker.bootstrapServers(), 3);
      broker.kill();
    }
    try (var broker = BrokerProcess.start(folder, port);
        var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      assertThat(admin.listTopics().names().get()).hasSize(Topic.values().length);
    }
  }
}
