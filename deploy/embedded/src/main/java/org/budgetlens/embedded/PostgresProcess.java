package org.budgetlens.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL server that holds a data folder, found by the file it keeps there. */
final class PostgresProcess {
  private static final String PID_FILE = "postmaster.pid";

  private PostgresProcess() {}

  /** The running server that holds this data folder, if there is one. */
  static Optional<ProcessHandle> holding(Path data) throws IOException {
    Path file = data.resolve(PID_FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(PostgresProcess::isPostgres);
  }

  /**
   * Stops a server that outlived the JVM it belonged to, and returns when it is gone.
   *
   * @throws IOException if it does not end
   */
  static void stopOrphan(Path data) throws IOException {
    Optional<ProcessHandle> orphan = holding(data);
    if (orphan.isEmpty()) {
      return;
    }
    Lifeline.attach(orphan.get().pid(), Lifeline.Signal.INT).close();
    if (isPostgres(orphan.get())) {
      throw new IOException("An old PostgreSQL, process " + orphan.get().pid() + ", does not end");
    }
  }

  /** The process id in the file may by now be that of another program. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.isAlive()
        && process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
  }
}
