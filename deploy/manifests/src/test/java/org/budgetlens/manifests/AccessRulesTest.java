package org.budgetlens.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.budgetlens.contracts.event.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What services may do on the broker: enough for what their code names, and little else. */
class AccessRulesTest {
  private static final Set<String> TOPICS =
      Arrays.stream(Topic.values()).map(Topic::topicName).collect(Collectors.toSet());

  @ParameterizedTest
  @EnumSource
  void theManifestIsWrittenFromTheRules(ServiceCode service) throws Exception {
    TopicFilesTest.compare(
        "deploy/kubernetes/base/%s/kafka-user.yaml".formatted(service.label()),
        """
        # Written from deploy/kafka/acls.txt by AccessRulesTest: -Dupdate=true.
        apiVersion: kafka.strimzi.io/v1beta2
        kind: KafkaUser
        metadata:
          name: %1$s
          labels: {strimzi.io/cluster: budgetlens}
        spec:
          authentication: {type: tls}
          authorization:
            type: simple
            acls:
        """
                .formatted(service.label())
            + rules(service).stream().map(AccessRulesTest::manifest).collect(Collectors.joining()));
  }

  @Test
  void onlyTopicsThatExistAreNamed() {
    assertThat(AccessRule.all())
        .filteredOn(it -> it.resource().equals("topic") && it.pattern().equals("literal"))
        .allMatch(it -> TOPICS.contains(it.name()));
  }

  @Test
  void nobodyMayDoEverythingOrChangeRights() {
    assertThat(AccessRule.all())
        .allSatisfy(
            it -> {
              assertThat(it.operations())
                  .doesNotContain("All", "Alter", "AlterConfigs", "ClusterAction");
              assertThat(it.name()).isNotEqualTo("*").hasSizeGreaterThan(3);
            });
  }

  @ParameterizedTest
  @EnumSource
  void whatAServiceReadsItMayRead(ServiceCode service) {
    Properties properties = service.properties();
    for (String key : properties.stringPropertyNames()) {
      if (key.matches("mp\\.messaging\\.incoming\\.[a-z-]+\\.topics?")) {
        for (String topic : properties.getProperty(key).split(",")) {
          assertAllowed(service, "topic", topic, "Read");
        }
      } else if (key.matches("mp\\.messaging\\.incoming\\.[a-z-]+\\.group\\.id")) {
        assertAllowed(service, "group", resolve(properties, properties.getProperty(key)), "Read");
      } else if (key.matches("mp\\.messaging\\.outgoing\\.[a-z-]+\\.topic")) {
        assertAllowed(service, "topic", properties.getProperty(key), "Write");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyServiceKeepsTheJournalAndNobodyTakesAwayFromIt(ServiceCode service) {
    assertAllowed(service, "topic", Topic.JOURNAL.topicName(), "Write");
    assertThat(rules(service))
        .filteredOn(it -> it.covers("topic", Topic.JOURNAL.topicName()))
        .noneMatch(it -> it.operations().contains("Delete"));
  }

  @ParameterizedTest
  @EnumSource
  void topicsTheSourceNamesAreAllowedAndNoOthers(ServiceCode service) {
    List<String> named =
        Checkout.files(service.label() + "-service/src/main/java", ".java").stream()
            .flatMap(file -> Arrays.stream(Topic.values()).filter(it -> mentions(file, it)))
            .map(Topic::topicName)
            .distinct()
            .toList();

    assertThat(named).isNotEmpty();
    assertThat(named).allSatisfy(it -> assertAllowed(service, "topic", it, "Describe"));
    assertThat(rules(service))
        .filteredOn(it -> it.resource().equals("topic") && it.pattern().equals("literal"))
        .allMatch(
            it ->
                named.contains(it.name())
                    || properties(service).contains(it.name())
                    || it.name().endsWith(".dlt")
                    || it.name().equals(Topic.JOURNAL.topicName()));
  }

  @Test
  void theAutoscalerLooksAtGroupsThatExist() {
    var groups =
        Set.of(
            resolve(ServiceCode.CLASSIFY.properties(), "${budgetlens.classify.group}"),
            ServiceCode.AUDIT.properties().getProperty("quarkus.kafka-streams.application-id"),
            ServiceCode.QUERY.properties().getProperty("mp.messaging.incoming.rows.group.id"));

    for (Manifest scaled : Manifest.ofKind("ScaledObject")) {
      var trigger = scaled.tree().at("/spec/triggers/0/metadata");
      assertThat(groups).contains(trigger.path("consumerGroup").asText());
      assertThat(TOPICS).contains(trigger.path("topic").asText());
      assertThat(scaled.tree().at("/spec/maxReplicaCount").asInt())
          .as("no more instances than partitions")
          .isLessThanOrEqualTo(
              Manifest.ofKind("KafkaTopic").getFirst().tree().at("/spec/partitions").asInt());
    }
  }

  private static boolean mentions(java.nio.file.Path file, Topic topic) {
    return Checkout.text(file).matches("(?s).*\\bTopic\\." + topic.name() + "\\b.*");
  }

  private static String properties(ServiceCode service) {
    return String.join("\n", service.properties().values().stream().map(String::valueOf).toList());
  }

  private static String resolve(Properties properties, String value) {
    return value.startsWith("${budgetlens.")
        ? properties.getProperty(value.substring(2, value.length() - 1))
        : value;
  }

  private static void assertAllowed(
      ServiceCode service, String resource, String name, String operation) {
    assertThat(rules(service))
        .as("%s may %s %s %s", service.label(), operation, resource, name)
        .anyMatch(it -> it.covers(resource, name) && it.operations().contains(operation));
  }

  private static List<AccessRule> rules(ServiceCode service) {
    return AccessRule.all().stream().filter(it -> it.user().equals(service.label())).toList();
  }

  private static String manifest(AccessRule rule) {
    return """
          - resource: {type: %s, name: %s, patternType: %s}
            operations: [%s]
    """
        .formatted(
            rule.resource(), rule.name(), rule.pattern(), String.join(", ", rule.operations()));
  }
}
