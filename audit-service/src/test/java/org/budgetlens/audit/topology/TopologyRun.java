package org.budgetlens.audit.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.audit.shelf.PackShelf;
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.audit.PackEvent;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.audit.ViolationStatus;
import org.budgetlens.contracts.event.CloudEvent;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.testing.Event;

/** The topology without a broker, and the newest state of everything it has published. */
final class TopologyRun implements AutoCloseable {
  private final RememberedRows past = new RememberedRows();
  private final TopologyTestDriver driver;
  private final Map<String, Violation> violations = new TreeMap<>();
  private final Map<String, Receipt> receipts = new TreeMap<>();

  TopologyRun(RulePack pack, Path folder) {
    var settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "audit");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    driver = new TopologyTestDriver(AuditTopology.of(new PackShelf(pack), () -> past), settings);
  }

  /** Publishes a pack, and lets time pass until everything is audited again. */
  List<Violation> publish(PackEvent pack) {
    driver
        .createInputTopic(
            Topic.PACKS.topicName(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(pack.key(), EventJson.write(pack));
    for (int times = 0; times < 50; times++) {
      driver.advanceWallClockTime(Duration.ofMillis(100));
    }
    return published();
  }

  /** Publishes a document as classify does; returns the violations that were published for it. */
  List<Violation> send(DocumentBuilder document) {
    var input =
        driver.createInputTopic(
            Topic.CLASSIFIED_ROWS.topicName(),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    for (Event event : Messages.of(document)) {
      var headers = new RecordHeaders();
      event.headers().forEach(headers::add);
      past.remember(event);
      input.pipeInput(new TestRecord<>(event.key().getBytes(UTF_8), event.value(), headers));
    }
    return published();
  }

  /** Publishes a person's decision about a violation. */
  List<Violation> decide(Decision decision) {
    var attributes =
        new CloudEvent(
            decision.id(), "/test", EventType.DECISION, decision.violation(), decision.at());
    Event event = Event.of(decision.violation(), attributes, decision);
    var headers = new RecordHeaders();
    event.headers().forEach(headers::add);
    driver
        .createInputTopic(
            Topic.DECISIONS.topicName(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(new TestRecord<>(event.key().getBytes(UTF_8), event.value(), headers));
    return published();
  }

  private List<Violation> published() {
    List<Violation> published =
        read(Topic.VIOLATIONS).stream()
            .map(event -> event.payload(EventType.VIOLATION, Violation.class))
            .toList();
    published.forEach(violation -> violations.put(violation.id(), violation));
    read(Topic.RECEIPTS)
        .forEach(
            event -> receipts.put(event.key(), event.payload(EventType.RECEIPT, Receipt.class)));
    return published;
  }

  /** The violations of a rule that are there now. */
  List<Violation> standing(String rule) {
    return violations.values().stream()
        .filter(violation -> violation.rule().id().equals(rule))
        .filter(violation -> violation.status() != ViolationStatus.RESOLVED)
        .toList();
  }

  /** Every violation that is there now, without its history. */
  List<String> standing() {
    return violations.values().stream()
        .filter(violation -> violation.status() != ViolationStatus.RESOLVED)
        .map(
            violation ->
                violation.id()
                    + violation.document().id()
                    + violation.left()
                    + violation.right()
                    + violation.message())
        .toList();
  }

  /** The newest receipt of a document. */
  Receipt receipt(DocumentBuilder document) {
    return receipts.get(document.id());
  }

  RuleOutcome outcome(DocumentBuilder document, String rule) {
    return receipt(document).outcomes().stream()
        .filter(outcome -> outcome.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private List<Event> read(Topic topic) {
    TestOutputTopic<String, byte[]> output =
        driver.createOutputTopic(
            topic.topicName(), new StringDeserializer(), new ByteArrayDeserializer());
    var events = new ArrayList<Event>();
    while (!output.isEmpty()) {
      TestRecord<String, byte[]> read = output.readRecord();
      var headers = new LinkedHashMap<String, byte[]>();
      read.headers().forEach(header -> headers.put(header.key(), header.value()));
      events.add(new Event(read.key(), headers, read.value()));
    }
    return events;
  }

  @Override
  public void close() {
    driver.close();
  }
}
