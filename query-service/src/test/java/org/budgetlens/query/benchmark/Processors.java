package org.budgetlens.query.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * How much processor time a service and its database have used, as Linux counts it.
 *
 * @param service process id of the service
 * @param database process id of the PostgreSQL server; its processes for connections count too
 */
record Processors(long service, long database) {
  private static final int TICK_MILLIS = 10;
  private static final int USER = 11;
  private static final int CHILDREN_SYSTEM = 14;

  /**
   * Processor time since the processes began.
   *
   * @param service that of the service in ms
   * @param database that of the database in ms
   */
  record Used(long service, long database) {
    Used since(Used before) {
      return new Used(service - before.service, database - before.database);
    }
  }

  Used used() throws IOException {
    long connections = 0;
    for (ProcessHandle child : ProcessHandle.of(database).orElseThrow().children().toList()) {
      connections += millis(child.pid());
    }
    return new Used(millis(service), millis(database) + connections);
  }

  /** Of a process and those of its children that have ended. */
  private static long millis(long process) throws IOException {
    try {
      String status = Files.readString(Path.of("/proc/" + process + "/stat"));
      // What follows the name of the program, which may hold blanks.
      String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ");
      long ticks = 0;
      for (int field = USER; field <= CHILDREN_SYSTEM; field++) {
        ticks += Long.parseLong(fields[field]);
      }
      return ticks * TICK_MILLIS;
    } catch (NoSuchFileException e) {
      return 0; // it has just ended
    }
  }
}
