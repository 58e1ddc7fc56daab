package org.budgetlens.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that outlived the JVM that started it and still holds its data folder. */
final class OrphanedServer {
  private static final String PID_FILE = "postmaster.pid";
  private static final long PATIENCE_SECONDS = 10;

  private OrphanedServer() {}

  /** Stops the server that holds this data folder, if there is one, and returns when it is gone. */
  static void stop(Path data) throws IOException {
    Optional<ProcessHandle> server = find(data);
    if (server.isPresent()) {
      try (var orphan = Lifeline.attach(server.get().pid(), Lifeline.Signal.INT, null)) {
        // Closing the lifeline ends the server.
      }
      awaitEnd(server.get());
    }
  }

  private static Optional<ProcessHandle> find(Path data) throws IOException {
    Path file = data.resolve(PID_FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(OrphanedServer::isPostgres);
  }

  /** The process id in the file may by now be that of another program. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.isAlive()
        && process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
  }

  private static void awaitEnd(ProcessHandle server) throws IOException {
    try {
      server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException("An old PostgreSQL (process " + server.pid() + ") does not end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while an old PostgreSQL was ending", e);
    }
  }
}
