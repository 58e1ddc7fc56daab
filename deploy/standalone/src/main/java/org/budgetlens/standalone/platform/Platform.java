package org.budgetlens.standalone.platform;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.budgetlens.embedded.EmbeddedBroker;
import org.budgetlens.embedded.EmbeddedDatabase;
import org.budgetlens.embedded.EmbeddedDatabase.Durability;
import org.budgetlens.embedded.TemporaryFolder;
import org.budgetlens.embedded.Topics;
import org.budgetlens.standalone.console.Terminal;
import org.budgetlens.standalone.option.Options;
import org.budgetlens.standalone.option.PortName;
import org.jspecify.annotations.Nullable;

/**
 * Broker, database and services of one run.
 *
 * <p>All of it ends with {@link #close}, and with this JVM however that ends.
 */
public final class Platform implements AutoCloseable {
  private static final int PARTITIONS = 3;

  private final Home home;
  private final Options options;
  private final Terminal terminal;
  private final HealthCheck health;
  private final Path data;
  private final Addresses addresses;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<ServiceName, Service> services = new EnumMap<>(ServiceName.class);
  private final Map<ServiceName, AotCache> caches = new ConcurrentHashMap<>();
  private volatile @Nullable EmbeddedBroker broker;
  private volatile @Nullable EmbeddedDatabase database;

  /** A platform that is not started yet. */
  public Platform(Home home, Options options, Terminal terminal, HttpClient client) {
    this.home = home;
    this.options = options;
    this.terminal = terminal;
    this.health = new HealthCheck(client);
    this.data = options.data().map(Path::toAbsolutePath).orElseGet(Platform::temporary);
    this.addresses = new Addresses(options.port(PortName.KAFKA), options.port(PortName.POSTGRES));
    for (ServiceName name : ServiceName.values()) {
      services.put(name, new Service(name, options.port(name.port()), home.log(name), terminal));
    }
  }

  /**
   * Starts everything, at the same time where nothing waits for another, and returns when all
   * services are ready.
   *
   * @throws StartException if something does not start; the message says what and shows its log
   */
  public void start() throws InterruptedException {
    prepareFolders();
    var brokerStarted = CompletableFuture.runAsync(this::startBroker, threads);
    var databaseStarted = CompletableFuture.runAsync(this::startDatabase, threads);
    var starts = new ArrayList<CompletableFuture<?>>();
    for (ServiceName name : ServiceName.values()) {
      var needed =
          name.schema().isPresent()
              ? CompletableFuture.allOf(brokerStarted, databaseStarted)
              : brokerStarted;
      starts.add(needed.thenRunAsync(() -> startService(name), threads));
    }
    try {
      for (CompletableFuture<?> start : starts) {
        start.join();
      }
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartException reason
          ? reason
          : new StartException("启动失败 · the start failed: " + rootMessage(e), e);
    }
  }

  /** Why the pipeline cannot go on, if it cannot. */
  public Optional<String> failure() {
    return services.values().stream().map(Service::failure).flatMap(Optional::stream).findFirst();
  }

  /** Whether this run records caches that make later starts quicker. */
  public boolean isRecording() {
    return caches.values().stream().anyMatch(AotCache::isRecording);
  }

  /** Finishes the caches that this run records. Takes some seconds; failing costs nothing else. */
  public void finishRecording() {
    var finishing = new ArrayList<CompletableFuture<?>>();
    caches.forEach(
        (name, cache) -> {
          if (cache.isRecording()) {
            finishing.add(CompletableFuture.runAsync(() -> finish(name, cache), threads));
          }
        });
    finishing.forEach(CompletableFuture::join);
  }

  @Override
  public void close() {
    List<CompletableFuture<?>> stops = new ArrayList<>();
    for (ServiceName name : ServiceName.values()) {
      var service = Objects.requireNonNull(services.get(name));
      stops.add(
          CompletableFuture.runAsync(isUnfinished(name) ? service::kill : service::stop, threads));
    }
    stops.forEach(CompletableFuture::join);
    closeDatabase();
    closeBroker();
  }

  /**
   * A JVM that records and is asked to end writes its cache first, which takes many seconds. Who
   * ends a run before its documents are through does not want to wait for that; services survive
   * it.
   */
  private boolean isUnfinished(ServiceName name) {
    AotCache cache = caches.get(name);
    return cache != null && cache.isUnfinished();
  }

  private void startBroker() {
    int port = options.port(PortName.KAFKA);
    broker = EmbeddedBroker.start(data.resolve("kafka"), port);
    Topics.create(addresses.bootstrapServers(), PARTITIONS);
  }

  private void startDatabase() {
    int port = options.port(PortName.POSTGRES);
    database = EmbeddedDatabase.start(data.resolve("postgres"), port, Durability.FULL);
  }

  private void startService(ServiceName name) {
    Path application = home.application(name);
    try {
      var cache = AotCache.of(home.caches(), name.label(), application, home.recording());
      caches.put(name, cache);
      Path temporary = Files.createDirectories(data.resolve(name.label()));
      var service = Objects.requireNonNull(services.get(name));
      service.start(
          ServiceCommand.command(home.jar(name), temporary, cache.jvmOptions()),
          ServiceCommand.environment(name, options.port(name.port()), addresses));
      service.awaitReady(health);
    } catch (IOException e) {
      throw new StartException("不能准备 · cannot prepare " + application, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void finish(ServiceName name, AotCache cache) {
    try {
      Optional<Long> pid = Objects.requireNonNull(services.get(name)).pid();
      if (pid.isPresent()) {
        cache.finish(pid.get());
      }
    } catch (IOException e) {
      terminal.line("不能保存启动缓存 · cannot keep the start-up cache: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void prepareFolders() {
    try {
      Files.createDirectories(home.logs());
      for (ServiceName name : ServiceName.values()) {
        Files.deleteIfExists(home.log(name));
      }
    } catch (IOException e) {
      throw new StartException("不能写入 · cannot write to " + home.logs(), e);
    }
  }

  private void closeDatabase() {
    EmbeddedDatabase running = database;
    if (running != null) {
      running.close();
    }
  }

  /** A broker whose data is deleted anyway needs no orderly end, which takes a second or two. */
  private void closeBroker() {
    EmbeddedBroker running = broker;
    if (running != null && options.data().isPresent()) {
      running.close();
    }
  }

  private static Path temporary() {
    return TemporaryFolder.create("budgetlens-");
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }
}
