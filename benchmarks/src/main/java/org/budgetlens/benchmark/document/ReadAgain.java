package org.budgetlens.benchmark.document;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.budgetlens.benchmark.Medians;
import org.budgetlens.benchmark.Published;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;

/** Reads a file for the first time in this JVM and then until it is warm, and prints a line. */
final class ReadAgain {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int MOST = 600;
  private static final int FEWEST = 10;

  /** Kept, because a logger that nobody holds forgets its level. */
  private static final Logger LIBRARY = Logger.getLogger("org.apache");

  private ReadAgain() {}

  public static void main(String[] args) throws IOException {
    LIBRARY.setLevel(Level.OFF);
    Path file = Path.of(args[0]);
    byte[] content = Files.readAllBytes(file);
    long start = System.nanoTime();
    DocumentReader reader = Published.reader();
    Reading reading = reader.read(content, Hints.NONE);
    long first = System.nanoTime() - start;
    if (!(reading instanceof Reading.Read read)) {
      throw new IllegalArgumentException(file + " is refused: " + reading);
    }
    int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .println(warm(file, content, reader, rows, first));
  }

  private static Measured warm(
      Path file, byte[] content, DocumentReader reader, int rows, long first) throws IOException {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    List<long[]> readings = new ArrayList<>();
    long end = System.nanoTime() + LONGEST.toNanos();
    while (readings.size() < FEWEST || (readings.size() < MOST && System.nanoTime() < end)) {
      long bytes = threads.getCurrentThreadAllocatedBytes();
      long processor = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      reader.read(content, Hints.NONE);
      readings.add(
          new long[] {
            System.nanoTime() - start,
            threads.getCurrentThreadCpuTime() - processor,
            threads.getCurrentThreadAllocatedBytes() - bytes
          });
    }
    List<long[]> warm = readings.subList(readings.size() / 2, readings.size());
    return new Measured(
        file.getFileName().toString(),
        pages(file, content),
        rows,
        first,
        median(warm, 0),
        median(warm, 1),
        median(warm, 2));
  }

  private static long median(List<long[]> readings, int of) {
    long[] values = new long[readings.size()];
    Arrays.setAll(values, i -> readings.get(i)[of]);
    return Medians.of(values);
  }

  private static int pages(Path file, byte[] content) throws IOException {
    if (!file.toString().endsWith(".pdf")) {
      return 0;
    }
    try (var document = Loader.loadPDF(content)) {
      return document.getNumberOfPages();
    }
  }
}
