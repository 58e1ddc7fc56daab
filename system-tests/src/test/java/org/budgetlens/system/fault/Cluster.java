package org.budgetlens.system.fault;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.budgetlens.embedded.BrokerProcess;
import org.budgetlens.embedded.EmbeddedDatabase;
import org.budgetlens.embedded.EmbeddedDatabase.Durability;
import org.budgetlens.embedded.FreePort;
import org.budgetlens.embedded.Topics;

/** Broker, database and services, each a process that can be killed and started again alone. */
final class Cluster implements AutoCloseable {
  static final List<String> SERVICES = List.of("ingest", "classify", "audit", "query");
  private static final int PARTITIONS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int FULL_DISK_BYTES = 64 * 1024;

  private final Path folder;
  private final HttpClient client;
  private final int brokerPort = FreePort.find();
  private final int databasePort = FreePort.find();
  private final List<Instance> instances = new ArrayList<>();
  private BrokerProcess broker;
  private EmbeddedDatabase database;

  /** Starts one instance of each service on empty data. */
  Cluster(Path folder, HttpClient client) throws IOException {
    this.folder = folder;
    this.client = client;
    Files.createDirectories(folder);
    this.broker = BrokerProcess.start(folder.resolve("kafka"), brokerPort);
    Topics.create(broker.bootstrapServers(), PARTITIONS);
    this.database = database();
    SERVICES.forEach(this::add);
    instances.forEach(instance -> instance.awaitReady(client));
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** The instances of a service; the first is the one it began with. */
  synchronized List<Instance> of(String service) {
    return instances.stream().filter(instance -> instance.service().equals(service)).toList();
  }

  /** Starts one more instance of a service. */
  synchronized Instance add(String service) {
    String name = service + "-" + of(service).size();
    var instance = new Instance(service, folder.resolve(name), settings(service, name));
    instance.start();
    instances.add(instance);
    return instance;
  }

  /** Takes an instance away, in order. */
  synchronized void remove(Instance instance) {
    instance.stop();
    instance.close();
    instances.remove(instance);
  }

  /** Kills the broker and starts it again on what is on its disk. */
  synchronized void killBroker() {
    broker.kill();
    broker = BrokerProcess.start(folder.resolve("kafka"), brokerPort);
  }

  /** Kills the database server and starts it again on what is on its disk. */
  synchronized void killDatabase() throws IOException, InterruptedException {
    signalDatabase("KILL");
    database.close();
    Awaitility.await("the database").atMost(PATIENCE).ignoreExceptions().until(this::restarted);
  }

  /**
   * Lets no file of the database server grow beyond a few pages, its log of transactions neither:
   * what a full disk does. The server may end by that; afterwards it is started again.
   */
  synchronized void fillDatabaseDisk(Duration time) throws IOException, InterruptedException {
    limitDatabaseFiles(Integer.toString(FULL_DISK_BYTES));
    TimeUnit.MILLISECONDS.sleep(time.toMillis());
    limitDatabaseFiles("unlimited");
    killDatabase();
  }

  private void limitDatabaseFiles(String most) throws IOException, InterruptedException {
    for (ProcessHandle process : databaseProcesses()) {
      // The limit in force only, so that it can be lifted again.
      run("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + most + ":");
    }
  }

  /** Stops or continues every process of the database: a disk or network that does not answer. */
  void signalDatabase(String signal) throws IOException, InterruptedException {
    for (ProcessHandle process : databaseProcesses()) {
      run("kill", "-" + signal, Long.toString(process.pid()));
    }
  }

  /** The server and its children; nothing where it has ended. */
  private List<ProcessHandle> databaseProcesses() throws IOException {
    Path file = folder.resolve("postgres/data/postmaster.pid");
    List<ProcessHandle> processes = new ArrayList<>();
    if (Files.exists(file)) {
      ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
          .ifPresent(
              server -> {
                processes.add(server);
                server.children().forEach(processes::add);
              });
    }
    return processes;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  /** Starts whatever does not run, and returns when all of it is ready. */
  void heal() {
    List<Instance> all;
    synchronized (this) {
      all = List.copyOf(instances);
    }
    all.forEach(Instance::start);
    all.forEach(instance -> instance.awaitReady(client));
  }

  private boolean restarted() {
    database = database();
    return true;
  }

  private EmbeddedDatabase database() {
    return EmbeddedDatabase.start(folder.resolve("postgres"), databasePort, Durability.FULL);
  }

  private Map<String, String> settings(String service, String name) {
    var settings = new HashMap<String, String>();
    settings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + brokerPort);
    settings.put("QUARKUS_KAFKA_STREAMS_BOOTSTRAP_SERVERS", "127.0.0.1:" + brokerPort);
    settings.put("BUDGETLENS_INSTANCE", name);
    if (!service.equals("audit")) {
      String url = "postgresql://127.0.0.1:" + databasePort + "/budgetlens";
      settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + url);
      settings.put("QUARKUS_DATASOURCE_REACTIVE_URL", url);
      settings.put("QUARKUS_DATASOURCE_USERNAME", service);
      settings.put("QUARKUS_DATASOURCE_PASSWORD", service);
    }
    return settings;
  }

  @Override
  public synchronized void close() {
    instances.forEach(Instance::close);
    database.close();
    broker.close();
  }
}
