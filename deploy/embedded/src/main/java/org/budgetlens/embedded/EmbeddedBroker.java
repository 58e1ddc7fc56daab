package org.budgetlens.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A single Kafka node (broker and controller) inside this JVM, reachable from this machine only.
 *
 * <p>Its data folder may be used again by a later broker, on another port too, also after this JVM
 * was killed.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker and returns when it takes requests.
   *
   * @param data folder of the broker's logs; created where it is missing
   * @param port the port to listen on
   * @throws IllegalStateException if the broker does not start
   */
  public static EmbeddedBroker start(Path data, int port) {
    return start(data, port, new BrokerSettings(data, port, FreePort.find()).asMap());
  }

  /**
   * Starts a broker that also listens on a port where clients must give a name and a password
   * (SASL_PLAINTEXT, PLAIN).
   *
   * @param securedPort that port
   * @param passwords the password of each name
   */
  public static EmbeddedBroker startWithPasswords(
      Path data, int port, int securedPort, Map<String, String> passwords) {
    var open = new BrokerSettings(data, port, FreePort.find());
    return start(data, port, open.withPasswords(securedPort, passwords));
  }

  private static EmbeddedBroker start(Path data, int port, Map<String, String> map) {
    var settings = new BrokerSettings(data, port, port);
    format(settings);
    var config = new KafkaConfig(map);
    var server = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw new IllegalStateException("The broker did not start on port " + port, e);
    }
    return new EmbeddedBroker(server, settings.bootstrapServers());
  }

  /** Address for clients, e.g. 127.0.0.1:9092. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Blocks until the broker has ended. */
  void awaitEnd() {
    server.awaitShutdown();
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(BrokerSettings settings) {
    try {
      Files.createDirectories(settings.data());
      new Formatter()
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
          .setNodeId(BrokerSettings.NODE_ID)
          .setClusterId(BrokerSettings.CLUSTER_ID)
          .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
          .addDirectory(settings.data().toString())
          .setMetadataLogDirectory(settings.data().toString())
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare the broker's folder " + settings.data(), e);
    } catch (Exception e) {
      throw new IllegalStateException("Cannot format the broker's folder " + settings.data(), e);
    }
  }
}
