package org.budgetlens.benchmark.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.benchmark.Medians;
import org.budgetlens.embedded.EmbeddedBroker;
import org.budgetlens.embedded.EmbeddedDatabase;
import org.budgetlens.embedded.EmbeddedDatabase.Durability;
import org.budgetlens.embedded.FreePort;
import org.budgetlens.embedded.TemporaryFolder;
import org.budgetlens.embedded.Topics;

/**
 * All four services at once, from upload to view, with more and more rows: what a row costs, and
 * whether it costs the same when there are many.
 */
public final class GrowthBenchmark implements AutoCloseable {
  private static final int[] SIZES = {10_000, 100_000, 1_000_000};
  private static final int UPLOADS_TIMED = 15;
  private static final long LONGEST_STANDSTILL_NANOS = 120_000_000_000L;

  /** Looking adds all documents up: often enough to see one appear, seldom beside thousands. */
  private static final long LOOK_AT_ONE_MILLIS = 5;

  private static final long LOOK_AT_MANY_MILLIS = 100;
  private static final Path LOGS = Path.of("benchmarks", "target", "growth");

  private final Department department = new Department();
  private final Path folder = TemporaryFolder.create("budgetlens-growth-");
  private final EmbeddedBroker broker =
      EmbeddedBroker.start(folder.resolve("kafka"), FreePort.find());
  private final EmbeddedDatabase database =
      EmbeddedDatabase.start(folder.resolve("postgres"), FreePort.find(), Durability.FULL);
  private final Clients clients = new Clients(broker.bootstrapServers());
  private final List<ServiceProcess> services = new ArrayList<>();
  private int uploaded;
  private long rowsUploaded;

  private GrowthBenchmark() {}

  /** Measures; the arguments are numbers of rows, each beside those before it. */
  public static void main(String[] args) throws Exception {
    int[] sizes =
        args.length == 0 ? SIZES : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    Files.createDirectories(LOGS);
    try (var benchmark = new GrowthBenchmark()) {
      benchmark.run(sizes);
    }
  }

  private void run(int[] sizes) throws Exception {
    Topics.create(clients.broker(), Clients.PARTITIONS);
    String raw = "benchmark.raw";
    clients.createTopic(raw);
    int documents = documents(100_000);
    long rows = rows(0, documents);
    long unused = new RawKafka(clients).produce(raw, department, documents, rows);
    long produced = new RawKafka(clients).produce(raw, department, documents, rows);
    long copied = RawPostgres.copy(database.jdbcUrl(), department, documents, rows);
    System.out.printf(
        "raw: produce %,d rows/s (a transaction a document), COPY %,d rows/s%n", produced, copied);
    for (String name : List.of("ingest", "classify", "audit", "query")) {
      services.add(new ServiceProcess(name, Surroundings.settings(name, clients, database), LOGS));
    }
    for (ServiceProcess service : services) {
      service.ready();
    }
    System.out.printf(
        "%12s %9s %8s %8s   %s%n",
        "rows", "rows/s", "of raw", "of COPY", "cpu µs/row and highest MiB");
    for (int size : sizes) {
      pass(size, produced, copied);
    }
    latency();
  }

  private void pass(int size, long produced, long copied) throws Exception {
    int documents = documents(size);
    long rows = rows(uploaded, uploaded + documents);
    Map<ServiceProcess, Long> before = new LinkedHashMap<>();
    services.forEach(service -> before.put(service, service.processorNanos()));
    long start = System.nanoTime();
    upload(documents);
    awaitShown(LOOK_AT_MANY_MILLIS);
    double seconds = (System.nanoTime() - start) / 1e9;
    long rate = Math.round(rows / seconds);
    var costs = new StringBuilder();
    for (ServiceProcess service : services) {
      double micros = (service.processorNanos() - before.getOrDefault(service, 0L)) / 1e3 / rows;
      costs.append(
          "%s %.0f, %d   ".formatted(service.name(), micros, service.highestResidentMebibytes()));
    }
    System.out.printf(
        "%,12d %,9d %8.3f %8.3f   %s%n",
        rows, rate, (double) rate / produced, (double) rate / copied, costs);
  }

  /** From the upload of one document among all those to what readers see of its audit. */
  private void latency() throws Exception {
    var millis = new long[UPLOADS_TIMED];
    for (int i = 0; i < UPLOADS_TIMED; i++) {
      long start = System.nanoTime();
      upload(1);
      awaitShown(LOOK_AT_ONE_MILLIS);
      millis[i] = (System.nanoTime() - start) / 1_000_000;
    }
    Arrays.sort(millis);
    System.out.printf(
        "one more document, from upload to shown with its findings: median %,d ms, longest %,d ms%n",
        Medians.of(millis), millis[millis.length - 1]);
  }

  private void upload(int documents) throws Exception {
    var uploads = new Uploads(uploaded, uploaded + documents);
    rowsUploaded += rows(uploaded, uploaded + documents);
    uploaded += documents;
    uploads.send(services.getFirst().port());
  }

  private void awaitShown(long pauseMillis) throws SQLException, InterruptedException {
    try (Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), "query", "query")) {
      long seen = 0;
      long grew = System.nanoTime();
      while (seen < rowsUploaded) {
        long shown = Surroundings.shown(connection);
        if (shown > seen) {
          seen = shown;
          grew = System.nanoTime();
        } else if (System.nanoTime() - grew > LONGEST_STANDSTILL_NANOS) {
          throw new IllegalStateException("Stopped at %,d of %,d".formatted(seen, rowsUploaded));
        }
        Thread.sleep(pauseMillis);
      }
    }
  }

  private int documents(int least) {
    int documents = 0;
    for (long sum = 0; sum < least; documents++) {
      sum += department.rows(uploaded + documents);
    }
    return documents;
  }

  private long rows(int from, int to) {
    long rows = 0;
    for (int number = from; number < to; number++) {
      rows += department.rows(number);
    }
    return rows;
  }

  @Override
  public void close() {
    services.forEach(ServiceProcess::close);
    database.close();
    broker.close();
  }
}
