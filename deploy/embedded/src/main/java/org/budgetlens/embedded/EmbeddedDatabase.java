package org.budgetlens.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of this JVM, reachable from this machine only, with the database and the
 * schemas of the services.
 *
 * <p>The server is a process. It ends with this JVM however that ends ({@link Lifeline}), and
 * should even that fail, with the next start on the same data folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String SUPERUSER = "postgres";

  /**
   * Says that the folder's cluster is complete: without it, creating the cluster was interrupted.
   */
  private static final String COMPLETE = "complete";

  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;
  private final Lifeline lifeline;

  private EmbeddedDatabase(EmbeddedPostgres postgres, Lifeline lifeline) {
    this.postgres = postgres;
    this.lifeline = lifeline;
  }

  /** What a committed transaction survives. */
  public enum Durability {
    /** Everything, a power cut too. */
    FULL,
    /** The end of a client, not that of the machine: for tests whose data nobody will miss. */
    NONE
  }

  /**
   * Starts a server and returns when it takes connections.
   *
   * @param folder where data and log lie; created where it is missing, kept when the server ends
   * @param port the port to listen on
   * @param durability whether commits wait for the disk
   * @throws IllegalStateException if the server does not start; the message names its log
   */
  public static EmbeddedDatabase start(Path folder, int port, Durability durability) {
    return start(folder, port, durability, null);
  }

  /**
   * Starts a server on data that is not kept, which is quicker.
   *
   * @param folder where data and log lie
   * @param port the port to listen on
   * @param durability whether commits wait for the disk
   * @param template folder of an empty cluster to begin with; made by the first start that finds
   *     none
   * @throws IllegalStateException if the server does not start; the message names its log
   */
  public static EmbeddedDatabase startTemporary(
      Path folder, int port, Durability durability, Path template) {
    return start(folder, port, durability, new ClusterTemplate(template));
  }

  private static EmbeddedDatabase start(
      Path folder, int port, Durability durability, @Nullable ClusterTemplate template) {
    Path log = folder.resolve("postgres.log");
    Path data = folder.resolve("data");
    Path complete = folder.resolve(COMPLETE);
    try {
      Files.createDirectories(folder);
      PostgresProcess.stopOrphan(data);
      if (!Files.exists(complete)) {
        Folders.delete(data);
        if (template != null) {
          template.copyTo(data);
        }
      }
      var postgres = server(data, log, port, durability, template);
      var process =
          PostgresProcess.holding(data)
              .orElseThrow(() -> new IOException("PostgreSQL ended right after its start"));
      var lifeline = Lifeline.attach(process.pid(), Lifeline.Signal.INT);
      BudgetLensDatabase.create(postgres.getPostgresDatabase());
      BudgetLensDatabase.createSchemas(postgres.getDatabase(SUPERUSER, BudgetLensDatabase.NAME));
      Files.write(complete, new byte[0]);
      return new EmbeddedDatabase(postgres, lifeline);
    } catch (IOException | SQLException | RuntimeException e) {
      throw new IllegalStateException(
          "PostgreSQL did not start on port " + port + "; its log is " + log, e);
    }
  }

  /** The port the server listens on. */
  public int port() {
    return postgres.getPort();
  }

  /** URL of the services' database for JDBC. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + BudgetLensDatabase.NAME;
  }

  /** URL of the services' database for the reactive client. */
  public String reactiveUrl() {
    return "postgresql://127.0.0.1:" + port() + "/" + BudgetLensDatabase.NAME;
  }

  @Override
  public void close() {
    lifeline.close();
    try {
      postgres.close();
    } catch (IOException e) {
      // The server has ended; what failed is tidying up after it.
    }
  }

  private static EmbeddedPostgres server(
      Path data, Path log, int port, Durability durability, @Nullable ClusterTemplate template)
      throws IOException {
    String waitForDisk = durability == Durability.FULL ? "on" : "off";
    File logFile = log.toFile();
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(programs().toFile())
        .setDataDirectory(data)
        .setDataDirectoryCustomizer(cluster -> keep(cluster, template))
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(port)
        .setPGStartupWait(START_LIMIT)
        .setOutputRedirector(Redirect.appendTo(logFile))
        .setErrorRedirector(Redirect.appendTo(logFile))
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        // The library switches both off.
        .setServerConfig("fsync", waitForDisk)
        .setServerConfig("synchronous_commit", waitForDisk)
        .setServerConfig("full_page_writes", waitForDisk)
        .setServerConfig("max_connections", "100")
        .setServerConfig("shared_buffers", "128MB")
        .start();
  }

  private static void keep(File cluster, @Nullable ClusterTemplate template) {
    if (template == null) {
      return;
    }
    try {
      template.keep(cluster.toPath());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the empty cluster " + cluster, e);
    }
  }

  /** Where the server's programs are unpacked, once per user of this machine. */
  private static Path programs() {
    return Path.of(
        System.getProperty("java.io.tmpdir"),
        "budgetlens-postgres-" + System.getProperty("user.name"));
  }
}
