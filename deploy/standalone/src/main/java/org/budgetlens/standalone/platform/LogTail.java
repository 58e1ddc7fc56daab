package org.budgetlens.standalone.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for a message about a failure. */
final class LogTail {
  private static final int BYTES = 16 * 1024;
  private static final int LINES = 25;

  private LogTail() {}

  /** The last lines of a file, and where to read the rest. */
  static String of(Path log) {
    return String.join(System.lineSeparator(), lines(log))
        + System.lineSeparator()
        + "完整日志 · complete log: "
        + log;
  }

  private static List<String> lines(Path log) {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      long start = Math.max(0, file.length() - BYTES);
      var bytes = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(bytes);
      List<String> lines = new String(bytes, UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }
}
