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
  private final Effort effort;
  private final HealthCheck health;
  private final Path data;
  private final Addresses addresses;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<ServiceName, Service> services = new EnumMap<>(ServiceName.class);
  private final StartCaches caches;
  private volatile @Nullable EmbeddedBroker broker;
  private volatile @Nullable EmbeddedDatabase database;

  /**
   * A platform that is not started yet.
   *
   * @param effort how much there is to do
   */
  public Platform(Home home, Options options, Effort effort, Terminal terminal, HttpClient client) {
    this.effort = effort;
    this.home = home;
    this.options = options;
    this.health = new HealthCheck(client);
    this.caches = new StartCaches(home);
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
      firstFailureOrAll(starts).join();
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

  /** Whether later starts would be quicker with caches that are not there. */
  public boolean lacksStartCaches() {
    return caches.areMissing();
  }

  /** Finishes the caches that this run records. Takes a while; failing costs nothing else. */
  public void finishRecording() throws InterruptedException {
    caches.finish(name -> service(name).pid(), threads);
  }

  @Override
  public void close() {
    List<CompletableFuture<?>> stops = new ArrayList<>();
    for (ServiceName name : ServiceName.values()) {
      var service = service(name);
      stops.add(
          CompletableFuture.runAsync(mayBeKilled(name) ? service::kill : service::stop, threads));
    }
    stops.forEach(CompletableFuture::join);
    closeDatabase();
    closeBroker();
  }

  /**
   * Whether nobody needs the services to end in order, which takes many seconds: their data is
   * deleted anyway, or they record a cache and would write it first. They survive it in any case.
   */
  private boolean mayBeKilled(ServiceName name) {
    return options.data().isEmpty() || caches.isUnfinished(name);
  }

  private void startBroker() {
    int port = options.port(PortName.KAFKA);
    broker = EmbeddedBroker.start(data.resolve("kafka"), port);
    Topics.create(addresses.bootstrapServers(), PARTITIONS);
  }

  private void startDatabase() {
    int port = options.port(PortName.POSTGRES);
    Path folder = data.resolve("postgres");
    database =
        options.data().isPresent()
            ? EmbeddedDatabase.start(folder, port, Durability.FULL)
            : EmbeddedDatabase.startTemporary(
                folder, port, Durability.FULL, home.clusterTemplate());
  }

  private void startService(ServiceName name) {
    try {
      Path temporary = Files.createDirectories(data.resolve(name.label()));
      var jvmOptions = new ArrayList<>(effort.jvmOptions());
      jvmOptions.addAll(caches.jvmOptions(name));
      var service = service(name);
      service.start(
          ServiceCommand.command(name, home.jar(name), temporary, jvmOptions),
          ServiceCommand.environment(name, each -> options.port(each.port()), addresses));
      service.awaitReady(health);
    } catch (IOException e) {
      throw new StartException("不能准备 · cannot prepare " + name.label(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Service service(ServiceName name) {
    return Objects.requireNonNull(services.get(name));
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

  private static CompletableFuture<?> firstFailureOrAll(List<CompletableFuture<?>> starts) {
    var all = CompletableFuture.allOf(starts.toArray(CompletableFuture<?>[]::new));
    var firstFailure = new CompletableFuture<@Nullable Void>();
    for (CompletableFuture<?> start : starts) {
      var unused = start.exceptionally(failure -> fail(firstFailure, failure));
    }
    return CompletableFuture.anyOf(firstFailure, all);
  }

  private static <T> @Nullable T fail(CompletableFuture<?> future, Throwable failure) {
    future.completeExceptionally(failure);
    return null;
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
