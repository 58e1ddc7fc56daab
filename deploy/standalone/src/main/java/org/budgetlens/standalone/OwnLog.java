package org.budgetlens.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the broker and the libraries of this JVM log to a file, away from the user's eyes. */
final class OwnLog {
  private static final String FORMAT = "%1$tF %1$tT.%1$tL %4$-7s %3$s %5$s%6$s%n";

  private OwnLog() {}

  static void open(Path file) throws IOException {
    System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
    Files.createDirectories(file.toAbsolutePath().getParent());
    LogManager.getLogManager().reset();
    Handler handler = new FileHandler(file.toString(), false);
    handler.setFormatter(new SimpleFormatter());
    handler.setEncoding("UTF-8");
    Logger root = Logger.getLogger("");
    root.setLevel(Level.INFO);
    root.addHandler(handler);
  }
}
