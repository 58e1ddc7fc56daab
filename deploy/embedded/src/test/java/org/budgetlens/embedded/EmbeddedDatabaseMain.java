package org.budgetlens.embedded;

import java.nio.file.Path;
import org.budgetlens.embedded.EmbeddedDatabase.Durability;

/** Holds a database until it is killed. */
final class EmbeddedDatabaseMain {
  private EmbeddedDatabaseMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedDatabase.start(Path.of(arguments[0]), FreePort.find(), Durability.FULL);
    System.out.println("READY");
    Thread.currentThread().join();
  }
}
