package org.budgetlens.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.budgetlens.contracts.event.Topic;
import org.junit.jupiter.api.Test;

/** The topics' files are written from the contracts; {@code -Dupdate=true} writes them anew. */
class TopicFilesTest {
  private static final String MANIFEST =
      """
      # Written from the contracts by TopicFilesTest: -Dupdate=true. All topics have the same number of partitions:
      # audit joins some of them by key. Strimzi never takes a topic away together with its manifest.
      """;

  @Test
  void theListForBrokersWithoutAnOperator() throws Exception {
    String list =
        "# One line per topic: its name, then its settings. Written from the contracts by"
            + " TopicFilesTest: -Dupdate=true.\n"
            + Arrays.stream(Topic.values())
                .map(it -> it.topicName() + " " + line(it.settings()) + "\n")
                .collect(Collectors.joining());

    compare("deploy/kafka/topics.txt", list);
  }

  @Test
  void theManifests() throws Exception {
    compare(
        "deploy/kubernetes/base/kafka/topics.yaml",
        MANIFEST
            + Arrays.stream(Topic.values())
                .map(TopicFilesTest::manifest)
                .collect(Collectors.joining("---\n")));
  }

  static void compare(String file, String expected) throws Exception {
    Path path = Checkout.path(file);
    if (Boolean.getBoolean("update")) {
      Files.writeString(path, expected);
    }
    assertThat(path).as("-Dupdate=true writes it anew").content().isEqualTo(expected);
  }

  private static String line(Map<String, String> settings) {
    return new TreeMap<>(settings)
        .entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  private static String manifest(Topic topic) {
    var text = new StringBuilder();
    text.append("apiVersion: kafka.strimzi.io/v1beta2\nkind: KafkaTopic\nmetadata:\n");
    text.append("  name: ").append(topic.topicName()).append('\n');
    text.append("  labels: {strimzi.io/cluster: budgetlens}\n");
    text.append("spec:\n  partitions: 12\n  replicas: 3\n  config:\n");
    text.append("    min.insync.replicas: \"2\"\n");
    new TreeMap<>(topic.settings())
        .forEach(
            (name, value) ->
                text.append("    %s: \"%s\"%n".formatted(name, value).replace("\r", "")));
    return text.toString();
  }
}
