package org.budgetlens.audit.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.Packs;
import org.budgetlens.audit.RealDocuments;
import org.budgetlens.audit.evaluate.Evaluation;
import org.budgetlens.audit.evaluate.Evaluator;
import org.budgetlens.audit.evaluate.Finding;
import org.budgetlens.audit.shelf.PackShelf;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.testing.Event;
import org.budgetlens.testing.SharedInfrastructure;
import org.budgetlens.testing.TestTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream that ends in the middle of a document, and another that goes on. */
class RestartTest {
  @TempDir Path folder;

  private final Evaluator evaluator = new Evaluator(Packs.national());
  private final String application = "restart-test-" + UUID.randomUUID();

  @Test
  void goesOnInTheMiddleOfADocumentEvenIfItsFolderIsLost() {
    DocumentBuilder document = RealDocuments.beijing().id("e1").of("重启局");
    Evaluation undisturbed = evaluator.evaluate(document.seal(), document.rows()::forEach);
    TestTopic input = TestTopic.of(Topic.CLASSIFIED_ROWS);
    input.publish(Messages.rows(document));

    try (KafkaStreams first = start("first")) {
      await().atMost(Duration.ofSeconds(60)).until(() -> hasBegun(first, document.id()));
      first.close(Duration.ZERO);
    }
    input.publish(List.of(Messages.seal(document)));
    try (KafkaStreams second = start("second")) {
      List<Event> receipts =
          TestTopic.of(Topic.RECEIPTS).eventsOf(document.id(), found -> !found.isEmpty());

      assertThat(second.state().isRunningOrRebalancing()).isTrue();
      assertThat(receipts)
          .extracting(event -> inItself(event.payload(EventType.RECEIPT, Receipt.class)))
          .containsExactly(inItself(undisturbed.receipt()));
      assertThat(violationsOf(document))
          .containsExactlyInAnyOrderElementsOf(
              undisturbed.findings().stream().map(Finding::id).toList());
    }
  }

  /** What a document says by itself; the rest depends on what else was published. */
  private static List<RuleOutcome> inItself(Receipt receipt) {
    return receipt.outcomes().stream()
        .filter(outcome -> !outcome.rule().id().startsWith("XDC"))
        .toList();
  }

  private static List<String> violationsOf(DocumentBuilder document) {
    return TestTopic.of(Topic.VIOLATIONS).present(event -> true).stream()
        .map(event -> event.payload(EventType.VIOLATION, Violation.class))
        .filter(violation -> violation.document().id().equals(document.id()))
        .map(Violation::id)
        .toList();
  }

  private static boolean hasBegun(KafkaStreams streams, String document) {
    if (streams.state() != KafkaStreams.State.RUNNING) {
      return false;
    }
    ReadOnlyKeyValueStore<String, Long> store =
        streams.store(
            StoreQueryParameters.fromNameAndType(
                Beginnings.NAME, QueryableStoreTypes.keyValueStore()));
    return store.get(document) != null;
  }

  private KafkaStreams start(String name) {
    Properties settings = deployedSettings();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, SharedInfrastructure.bootstrapServers());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve(name).toString());
    var streams =
        new KafkaStreams(
            AuditTopology.of(
                new PackShelf(Packs.national()),
                () ->
                    new KafkaPastRows(
                        Map.of("bootstrap.servers", SharedInfrastructure.bootstrapServers()))),
            settings);
    streams.start();
    return streams;
  }

  /** The settings the service is deployed with. */
  private static Properties deployedSettings() {
    var file = new Properties();
    try (InputStream stream = RestartTest.class.getResourceAsStream("/application.properties")) {
      file.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var settings = new Properties();
    String prefix = "kafka-streams.";
    file.stringPropertyNames().stream()
        .filter(name -> name.startsWith(prefix))
        .filter(name -> isLiteral(file.getProperty(name)))
        .forEach(name -> settings.put(name.substring(prefix.length()), file.getProperty(name)));
    return settings;
  }

  /** Neither empty nor taken from other settings, which a test has no use for. */
  private static boolean isLiteral(String value) {
    return !value.isEmpty() && !value.contains("${");
  }
}
