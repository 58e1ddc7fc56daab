package org.budgetlens.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.budgetlens.contracts.event.Topic;

/** Creates the pipeline's topics, as an operator would. */
public final class Topics {
  private static final short REPLICAS = 1;

  private Topics() {}

  /**
   * Creates those of the pipeline's topics that do not exist yet, and leaves the others alone.
   *
   * @param bootstrapServers address of the broker
   * @param partitions number of partitions of each new topic
   * @throws IllegalStateException if the broker refuses or does not answer
   */
  public static void create(String bootstrapServers, int partitions) {
    try (var admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      Set<String> existing = admin.listTopics().names().get();
      admin.createTopics(missing(existing, partitions)).all().get();
    } catch (ExecutionException e) {
      // Somebody else created it since we looked.
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("The broker refused to create the topics", e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while creating the topics", e);
    }
  }

  private static List<NewTopic> missing(Set<String> existing, int partitions) {
    var missing = new ArrayList<NewTopic>();
    for (Topic topic : Topic.values()) {
      if (!existing.contains(topic.topicName())) {
        missing.add(
            new NewTopic(topic.topicName(), partitions, REPLICAS).configs(topic.settings()));
      }
    }
    return missing;
  }
}
