package org.budgetlens.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A broker in a JVM of its own. It ends with this JVM, and can be killed without it.
 *
 * <p>Data and log lie in one folder, and stay there.
 */
public final class BrokerProcess implements AutoCloseable {
  private final Process process;
  private final Lifeline lifeline;
  private final String bootstrapServers;

  private BrokerProcess(Process process, Lifeline lifeline, String bootstrapServers) {
    this.process = process;
    this.lifeline = lifeline;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker with this JVM's Java and class path, and returns when it takes requests.
   *
   * @throws IllegalStateException if it ends instead; the message names its log
   */
  public static BrokerProcess start(Path folder, int port) {
    Path log = folder.resolve("broker.log");
    try {
      Files.createDirectories(folder);
      var builder = new ProcessBuilder(command(folder.resolve("data"), port));
      builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
      var process = builder.redirectError(Redirect.appendTo(log.toFile())).start();
      var lifeline = Lifeline.attach(process.pid(), Lifeline.Signal.TERM);
      return new BrokerProcess(process, lifeline, awaitReady(process));
    } catch (IOException e) {
      throw new IllegalStateException(
          "The broker did not start on port " + port + "; its log is " + log, e);
    }
  }

  /** Address for clients. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Ends the broker as a crash does: at once, without a farewell to disk or clients. */
  public void kill() {
    process.destroyForcibly().onExit().join();
    lifeline.close();
  }

  @Override
  public void close() {
    lifeline.close();
  }

  private static List<String> command(Path data, int port) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx512m",
        EmbeddedBrokerMain.class.getName(),
        data.toString(),
        Integer.toString(port));
  }

  private static String awaitReady(Process process) throws IOException {
    var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(EmbeddedBrokerMain.READY)) {
        // What it prints later nobody reads; it must not block on a full pipe.
        Thread.ofVirtual().start(() -> drain(output));
        return line.substring(EmbeddedBrokerMain.READY.length()).strip();
      }
    }
    throw new IOException("The broker's process ended before it was ready");
  }

  private static void drain(BufferedReader output) {
    output.lines().forEach(line -> {});
  }
}
