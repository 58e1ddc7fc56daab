package org.budgetlens.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.budgetlens.embedded.FreePort;
import org.budgetlens.embedded.Lifeline;
import org.jspecify.annotations.Nullable;

/** One instance of a service: it keeps its port, its name and its files over restarts. */
final class Instance implements AutoCloseable {
  private static final Path CHECKOUT =
      Path.of(System.getProperty("budgetlens.checkout")).toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final String service;
  private final Path folder;
  private final Map<String, String> settings;
  private final int port = FreePort.find();
  private @Nullable Process process;
  private @Nullable Lifeline lifeline;

  /**
   * An instance that does not run yet.
   *
   * @param service e.g. audit
   * @param folder for its log and files
   * @param settings its environment
   */
  Instance(String service, Path folder, Map<String, String> settings) {
    this.service = service;
    this.folder = folder;
    this.settings = settings;
  }

  String service() {
    return service;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Starts it unless it runs. */
  synchronized void start() {
    if (isAlive()) {
      return;
    }
    Path jar = CHECKOUT.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
    try {
      Path temporary = Files.createDirectories(folder.resolve("tmp"));
      var builder =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-XX:+UseSerialGC",
                      "-XX:TieredStopAtLevel=1",
                      "-Xmx512m",
                      "--enable-native-access=ALL-UNNAMED",
                      "--sun-misc-unsafe-memory-access=allow",
                      "-Djava.io.tmpdir=" + temporary,
                      "-jar",
                      jar.toString()))
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(folder.resolve("log.txt").toFile()));
      builder.environment().putAll(settings);
      builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
      builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
      Process started = builder.start();
      process = started;
      lifeline = Lifeline.attach(started.pid(), Lifeline.Signal.TERM);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + jar, e);
    }
  }

  /** Ends it as a crash does. */
  synchronized void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly().onExit().join();
    }
  }

  /** Asks it to end, as a redeployment does, and returns when it has ended. */
  synchronized void stop() {
    Process running = process;
    if (running != null) {
      running.destroy();
      if (running
          .onExit()
          .completeOnTimeout(running, 30, java.util.concurrent.TimeUnit.SECONDS)
          .join()
          .isAlive()) {
        throw new IllegalStateException(service + " does not end within 30 s; see " + folder);
      }
    }
  }

  /** Sends a signal by name, e.g. STOP. */
  void signal(String name) throws IOException, InterruptedException {
    Process running = process;
    if (running != null && running.isAlive()) {
      new ProcessBuilder("kill", "-" + name, Long.toString(running.pid())).start().waitFor();
    }
  }

  boolean isAlive() {
    Process running = process;
    return running != null && running.isAlive();
  }

  /** Returns when it says that it is ready. */
  void awaitReady(HttpClient client) {
    var request =
        HttpRequest.newBuilder(address().resolve("/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    Awaitility.await(service + " in " + folder)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .until(() -> client.send(request, BodyHandlers.discarding()).statusCode() == 200);
  }

  @Override
  public void close() {
    kill();
    if (lifeline != null) {
      lifeline.close();
    }
  }
}
