package org.budgetlens.standalone.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much memory programs could still take on this machine.
 *
 * @param bytes empty where the system does not say
 */
record FreeMemory(OptionalLong bytes) {
  private static final Path LINUX = Path.of("/proc/meminfo");
  private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

  /**
   * What broker, database and four services take that record: 2 GB were seen, and some to spare.
   */
  private static final long ANOTHER_RUN = 3L * 1024 * 1024 * 1024;

  /** The memory that is free now. */
  static FreeMemory now() {
    try {
      return Files.exists(LINUX) ? ofLinux(Files.readAllLines(LINUX)) : unknown();
    } catch (IOException e) {
      return unknown();
    }
  }

  /** Reads it from the lines of /proc/meminfo. */
  static FreeMemory ofLinux(List<String> lines) {
    return lines.stream()
        .map(AVAILABLE::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .map(line -> new FreeMemory(OptionalLong.of(Long.parseLong(line.group(1)) * 1024)))
        .orElseGet(FreeMemory::unknown);
  }

  /** Whether a second run beside this one would leave room; where it is not known, it would. */
  boolean sufficesForAnotherRun() {
    return bytes.isEmpty() || bytes.getAsLong() >= ANOTHER_RUN;
  }

  private static FreeMemory unknown() {
    return new FreeMemory(OptionalLong.empty());
  }
}
