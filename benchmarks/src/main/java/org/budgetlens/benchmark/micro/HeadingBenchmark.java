package org.budgetlens.benchmark.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.budgetlens.benchmark.Published;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Width;
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
import org.openjdk.jmh.infra.Blackhole;

/** Every line or cell of the samples: is it a title, is it a header's label? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class HeadingBenchmark {
  private final TableForms forms = TableForms.load();
  private final List<String> lines = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();

  /** Reads the samples. */
  @Setup
  public void read() throws IOException {
    for (Path sample : Published.samples()) {
      for (String line : Files.readAllLines(sample)) {
        if (line.indexOf('\t') < 0) {
          lines.add(Width.label(line));
        }
        for (String cell : line.split("\t", -1)) {
          cells.add(Width.label(cell));
        }
      }
    }
  }

  /** Titles among all lines of one cell. */
  @Benchmark
  public void titles(Blackhole blackhole) {
    for (String line : lines) {
      blackhole.consume(forms.entitled(line));
    }
  }

  /** Header labels among all cells. */
  @Benchmark
  public void headerLabels(Blackhole blackhole) {
    for (String cell : cells) {
      blackhole.consume(forms.isHeaderLabel(cell));
    }
  }
}
