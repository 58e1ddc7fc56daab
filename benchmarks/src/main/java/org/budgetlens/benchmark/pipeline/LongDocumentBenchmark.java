package org.budgetlens.benchmark.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.budgetlens.benchmark.Published;
import org.budgetlens.benchmark.audit.LargeDocument;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.embedded.EmbeddedBroker;
import org.budgetlens.embedded.FreePort;
import org.budgetlens.embedded.TemporaryFolder;
import org.budgetlens.embedded.Topics;
import org.budgetlens.ingest.publish.Publication;

/**
 * One very long document in an audit service with a small heap: whether it comes through, how long
 * that takes from its seal to its receipt, and how much memory the process takes at most.
 */
public final class LongDocumentBenchmark {
  private static final int ROWS = 200_000;
  private static final String HEAP = "512m";
  private static final Path LOGS = Path.of("benchmarks", "target", "long");
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private LongDocumentBenchmark() {}

  /** Measures; the first argument is the number of rows. */
  public static void main(String[] args) throws Exception {
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : ROWS;
    Files.createDirectories(LOGS);
    Publication document = Published.of("long", LargeDocument.text(rows));
    Path folder = TemporaryFolder.create("budgetlens-long-");
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), FreePort.find())) {
      var clients = new Clients(broker.bootstrapServers());
      Topics.create(clients.broker(), Clients.PARTITIONS);
      var settings = Surroundings.settings(clients);
      try (var audit = new ServiceProcess("audit", settings, LOGS, HEAP).ready()) {
        measure(clients, document, audit);
      }
    }
  }

  private static void measure(Clients clients, Publication document, ServiceProcess audit) {
    send(clients, document);
    long sealed = System.nanoTime();
    Receipt receipt = receipt(clients, sealed + PATIENCE.toNanos());
    System.out.printf(
        "a document of %,d rows, heap %s: receipt of %,d rows and %d rules %.1f s after the seal,"
            + " at most %,d MiB resident%n",
        document.rows().size(),
        HEAP,
        receipt.rowCount(),
        receipt.outcomes().size(),
        (System.nanoTime() - sealed) / 1e9,
        audit.highestResidentMebibytes());
  }

  private static void send(Clients clients, Publication document) {
    String id = document.seal().document().id();
    try (KafkaProducer<byte[], byte[]> producer = clients.transactional("benchmark-long")) {
      producer.beginTransaction();
      for (BudgetRow row : Published.classified(document.rows())) {
        send(producer, EventType.CLASSIFIED_ROW, id, "/1/" + row.sequence(), EventJson.write(row));
      }
      send(producer, EventType.CLASSIFIED_SEAL, id, "/1/seal", EventJson.write(document.seal()));
      producer.commitTransaction();
    }
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer,
      EventType type,
      String document,
      String suffix,
      byte[] payload) {
    String topic = Topic.CLASSIFIED_ROWS.topicName();
    var unused = producer.send(RawKafka.record(topic, type, document, document + suffix, payload));
  }

  private static Receipt receipt(Clients clients, long until) {
    try (KafkaConsumer<byte[], byte[]> receipts = clients.committed("benchmark-long")) {
      receipts.subscribe(List.of(Topic.RECEIPTS.topicName()));
      while (System.nanoTime() < until) {
        for (ConsumerRecord<byte[], byte[]> receipt : receipts.poll(Duration.ofMillis(20))) {
          return EventJson.read(receipt.value(), EventType.RECEIPT, Receipt.class);
        }
      }
    }
    throw new IllegalStateException("No receipt within " + PATIENCE + "; see " + LOGS);
  }
}
