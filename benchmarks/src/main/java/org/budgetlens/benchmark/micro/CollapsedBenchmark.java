package org.budgetlens.benchmark.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.budgetlens.benchmark.Published;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A text that has lost its columns, which are recovered by arithmetic. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class CollapsedBenchmark {
  private static final Path TEXT =
      Path.of(
          "ingest-service/src/test/resources/org/budgetlens/ingest/collapsed/dongcheng-2022-tables.txt");

  private final DocumentReader reader = Published.reader();
  private byte[] content = {};

  /** Reads the text. */
  @Setup
  public void read() throws IOException {
    content = Files.readAllBytes(TEXT);
  }

  /** Recovers all tables. */
  @Benchmark
  public Reading recover() {
    return reader.read(content, Hints.NONE);
  }
}
