package org.budgetlens.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.budgetlens.contracts.event.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
  @TempDir Path data;

  @Test
  void keepsItsTopicsOverARestartOnAnotherPort() throws Exception {
    try (var broker = EmbeddedBroker.start(data, FreePort.find())) {
      Topics.create(broker.bootstrapServers(), 3);
      Topics.create(broker.bootstrapServers(), 3);
    }
    try (var broker = EmbeddedBroker.start(data, FreePort.find());
        var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      String[] expected =
          Arrays.stream(Topic.values()).map(Topic::topicName).toArray(String[]::new);
      assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrder(expected);

      var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topic.DOCUMENTS.topicName());
      var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
    }
  }
}
