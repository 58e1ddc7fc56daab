package org.budgetlens.benchmark.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.budgetlens.audit.topology.BoundedRocksDb;
import org.budgetlens.contracts.event.Topic;
import org.budgetlens.embedded.EmbeddedBroker;
import org.budgetlens.embedded.EmbeddedDatabase;
import org.budgetlens.embedded.EmbeddedDatabase.Durability;
import org.budgetlens.embedded.FreePort;
import org.budgetlens.embedded.TemporaryFolder;
import org.budgetlens.embedded.Topics;

/**
 * Each stage of the pipeline alone, in a process as in production, beside what Kafka or PostgreSQL
 * does with the same bytes in the same run when nobody looks at them. A stage finds its whole input
 * there when it starts, and what follows it is not running.
 */
public final class PipelineBenchmark implements AutoCloseable {
  private static final int ROWS = 300_000;
  private static final Path LOGS = Path.of("benchmarks", "target", "pipeline");
  private static final String COPIED = "benchmark.copied";
  private static final String FORWARDED = "benchmark.forwarded";

  private final Department department = new Department();
  private final Path folder = TemporaryFolder.create("budgetlens-benchmark-");
  private final EmbeddedBroker broker =
      EmbeddedBroker.start(folder.resolve("kafka"), FreePort.find());
  private final EmbeddedDatabase database =
      EmbeddedDatabase.start(folder.resolve("postgres"), FreePort.find(), Durability.FULL);
  private final Clients clients = new Clients(broker.bootstrapServers());
  private final int documents;
  private final long rows;

  private PipelineBenchmark(int least) {
    int number = 0;
    long sum = 0;
    while (sum < least) {
      sum += department.rows(number);
      number++;
    }
    documents = number;
    rows = sum;
  }

  /** Measures all stages; the first argument is about how many rows. */
  public static void main(String[] args) throws Exception {
    int least = args.length > 0 ? Integer.parseInt(args[0]) : ROWS;
    Files.createDirectories(LOGS);
    try (var benchmark = new PipelineBenchmark(least)) {
      benchmark.run();
    }
  }

  private void run() throws Exception {
    Topics.create(clients.broker(), Clients.PARTITIONS);
    clients.createTopic(COPIED);
    clients.createTopic(FORWARDED);
    System.out.printf("%,d rows of %,d documents%n%s%n", rows, documents, Report.head());
    var raw = new RawKafka(clients);
    // Twice: the first warms the broker.
    long unused = raw.produce(COPIED, department, documents, rows);
    long produced = raw.produce(Topic.ROWS.topicName(), department, documents, rows);
    long copied = raw.copy(Topic.ROWS.topicName(), COPIED, rows + documents);
    Report.add("classify", classify(), "consume and produce, exactly once", copied);
    long forwarded =
        RawStreams.storeAndForward(
            clients,
            Topic.CLASSIFIED_ROWS.topicName(),
            FORWARDED,
            rows,
            folder.resolve("streams"),
            streams());
    Report.add("audit", audit(), "Kafka Streams stores and forwards", forwarded);
    long stored = RawPostgres.copy(database.jdbcUrl(), department, documents, rows);
    Report.add("query", query(), "COPY into a table with the same key", stored);
    Report.add(
        "ingest, from upload to rows", ingest(), "produce, a transaction a document", produced);
  }

  private Meter classify() throws InterruptedException {
    String topic = Topic.CLASSIFIED_ROWS.topicName();
    var meter = new Meter(rows + documents);
    try (var service = new ServiceProcess("classify", settings("classify"), LOGS)) {
      meter.watch(() -> clients.committedRecords(topic), service::processorNanos);
      service.ready();
    }
    return meter;
  }

  private Meter audit() throws InterruptedException {
    var meter = new Meter(rows);
    try (var service = new ServiceProcess("audit", settings("audit"), LOGS);
        KafkaConsumer<byte[], byte[]> receipts = clients.committed("benchmark-receipts")) {
      receipts.subscribe(List.of(Topic.RECEIPTS.topicName()));
      long[] audited = {0};
      meter.watch(
          () -> {
            for (ConsumerRecord<byte[], byte[]> receipt : receipts.poll(Duration.ofMillis(20))) {
              audited[0] += department.rows(Department.number(receipt.key()));
            }
            return audited[0];
          },
          service::processorNanos);
      service.ready();
    }
    return meter;
  }

  private Meter query() throws InterruptedException, SQLException {
    var meter = new Meter(rows);
    try (var service = new ServiceProcess("query", settings("query"), LOGS);
        Connection connection = DriverManager.getConnection(database.jdbcUrl(), "query", "query")) {
      service.ready();
      meter.watch(() -> Surroundings.shown(connection), service::processorNanos);
    }
    return meter;
  }

  private Meter ingest() throws InterruptedException, IOException {
    String topic = Topic.ROWS.topicName();
    long before = clients.committedRecords(topic);
    var uploads = new Uploads(documents);
    var meter = new Meter(rows);
    try (var service = new ServiceProcess("ingest", settings("ingest"), LOGS).ready()) {
      Thread sender = Thread.ofVirtual().start(() -> uploads.send(service.port()));
      meter.watch(() -> clients.committedRecords(topic) - before, service::processorNanos);
      sender.join();
    }
    return meter;
  }

  private Map<String, String> settings(String service) {
    return Surroundings.settings(service, clients, database);
  }

  /** What the audit service sets, see its application.properties. */
  private static Properties streams() {
    var settings = new Properties();
    settings.put("processing.guarantee", "exactly_once_v2");
    settings.put("commit.interval.ms", 50);
    settings.put("poll.ms", 20);
    settings.put("statestore.cache.max.bytes", 0);
    settings.put("rocksdb.config.setter", BoundedRocksDb.class);
    settings.put("producer.compression.type", "lz4");
    settings.put("consumer.auto.offset.reset", "earliest");
    return settings;
  }

  @Override
  public void close() {
    database.close();
    broker.close();
  }
}
