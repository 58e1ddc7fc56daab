package org.budgetlens.benchmark.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.budgetlens.embedded.FreePort;
import org.budgetlens.embedded.Lifeline;
import org.budgetlens.embedded.TemporaryFolder;

/** A service in a process of its own, as in production; it ends with this object or this JVM. */
final class ServiceProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final String name;
  private final int port = FreePort.find();
  private final Process process;
  private final Lifeline lifeline;

  /**
   * Starts a service.
   *
   * @param name e.g. classify
   * @param settings its environment
   * @param folder for its log, and for the cache it starts from
   */
  ServiceProcess(String name, Map<String, String> settings, Path folder) {
    this(name, settings, folder, "1g");
  }

  /**
   * Starts a service.
   *
   * @param heap the most memory for objects, as the JVM's -Xmx
   */
  ServiceProcess(String name, Map<String, String> settings, Path folder, String heap) {
    this.name = name;
    Path jar = Path.of(name + "-service", "target", "quarkus-app", "quarkus-run.jar");
    // What an earlier run kept belongs to another broker.
    Path temporary = TemporaryFolder.create("budgetlens-" + name + "-");
    try {
      var builder =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      cache(folder.resolve(name + ".aot"), jar),
                      "-Xlog:aot*=off",
                      "-Xlog:cds*=off",
                      "-XX:+UseSerialGC",
                      "-Xmx" + heap,
                      "-XX:+ExitOnOutOfMemoryError",
                      "--enable-native-access=ALL-UNNAMED",
                      "--sun-misc-unsafe-memory-access=allow",
                      "-Djava.io.tmpdir=" + temporary,
                      "-jar",
                      jar.toString()))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve(name + ".log").toFile());
      builder.environment().putAll(settings);
      builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
      builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
      profile(name, builder);
      process = builder.start();
      lifeline = Lifeline.attach(process.pid(), Lifeline.Signal.TERM);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + jar, e);
    }
  }

  /** A service starts from its cache, as where it is deployed; its first run records it. */
  private String cache(Path cache, Path jar) throws IOException {
    boolean fits =
        Files.exists(cache)
            && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
    if (!fits && System.getProperty("profile") != null) {
      return "-Xshare:auto"; // flights and caches are not recorded together
    }
    if (!fits) {
      System.out.printf(
          "%s records its start cache: measure again for what it does with it%n", name);
      Files.deleteIfExists(cache);
    }
    return (fits ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + cache;
  }

  /** With -Dprofile=FOLDER a flight recording of every service is kept there. */
  private static void profile(String name, ProcessBuilder builder) {
    String folder = System.getProperty("profile");
    if (folder != null) {
      builder
          .environment()
          .put(
              "JDK_JAVA_OPTIONS",
              "-XX:StartFlightRecording=settings=profile,dumponexit=true,jdk.CPUTimeSample#enabled=true,jdk.CPUTimeSample#throttle=10ms,filename=%s/%s.jfr"
                  .formatted(folder, name));
    }
  }

  int port() {
    return port;
  }

  /** Processor time that the process has used so far. */
  long processorNanos() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  /** Its name. */
  String name() {
    return name;
  }

  /** The most memory that has been resident, in MiB; 0 where the system does not say. */
  long highestResidentMebibytes() {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Returns when the service is ready for work. */
  ServiceProcess ready() throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready")).build();
    long end = System.nanoTime() + START_LIMIT.toNanos();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      while (System.nanoTime() < end) {
        if (!process.isAlive()) {
          throw new IllegalStateException(name + " ended; see its log");
        }
        try {
          if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return this;
          }
        } catch (IOException e) {
          // not yet
        }
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException(name + " is not ready after " + START_LIMIT);
  }

  @Override
  public void close() {
    lifeline.close();
    process.onExit().join();
  }
}
