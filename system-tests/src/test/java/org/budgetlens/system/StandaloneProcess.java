package org.budgetlens.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.budgetlens.embedded.FreePort;

/** The program behind {@code ./run}, as a process, on ports nobody uses. */
final class StandaloneProcess implements AutoCloseable {
  private static final Path CHECKOUT =
      Path.of(System.getProperty("budgetlens.checkout")).toAbsolutePath().normalize();
  private static final Path RUNS = Path.of(System.getProperty("budgetlens.runs"));
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern ADDRESS = Pattern.compile("http://[^/\\s]+/");
  private static final List<String> PORTS =
      List.of("kafka", "postgres", "ingest", "classify", "audit", "query");

  private final Process process;
  private final Thread reader;
  private final List<String> output = new CopyOnWriteArrayList<>();

  private StandaloneProcess(Process process, Consumer<String> listener) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(() -> read(listener));
  }

  /**
   * Starts it.
   *
   * @param name names its folder for logs and its lock
   * @param listener is told every line it prints
   * @param arguments as to ./run
   */
  static StandaloneProcess start(String name, Consumer<String> listener, List<String> arguments)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dbudgetlens.checkout=" + CHECKOUT,
                "-Dbudgetlens.run=" + RUNS.resolve(name),
                "-jar",
                CHECKOUT.resolve("deploy/standalone/target/standalone.jar").toString()));
    for (String port : PORTS) {
      command.add("--port=" + port + "=" + FreePort.find());
    }
    command.addAll(arguments);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new StandaloneProcess(process, listener);
  }

  long pid() {
    return process.pid();
  }

  /** Everything it has printed. */
  List<String> output() {
    return List.copyOf(output);
  }

  /** The address of the page, once everything is up. */
  String address() {
    awaitLine("started: http");
    return output.stream()
        .map(ADDRESS::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElseThrow();
  }

  /** Waits until it has printed a line that contains this text. */
  void awaitLine(String text) {
    Awaitility.await()
        .atMost(PATIENCE)
        .failFast(() -> assertThat(process.isAlive()).as(() -> text()).isTrue())
        .until(() -> output.stream().anyMatch(line -> line.contains(text)));
  }

  /** Waits until it has ended, and returns its exit code. */
  int awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(this::text).isTrue();
    reader.join();
    return process.exitValue();
  }

  /** The running process of a service. */
  Optional<ProcessHandle> service(String name) {
    String application = "/" + name + "-service/target/quarkus-app";
    return process
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains(application))
        .findFirst();
  }

  /** All processes it has started. */
  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /** Ends it as a crash does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** What it printed, for the message of a failed test. */
  String text() {
    return String.join("\n", output);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      kill();
    }
  }

  private void read(Consumer<String> listener) {
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        listener.accept(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
