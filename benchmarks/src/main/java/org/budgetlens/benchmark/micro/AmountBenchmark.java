package org.budgetlens.benchmark.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.ingest.amount.AmountText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One cell of an amount column. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AmountBenchmark {
  private static final int CELLS = 8;
  private static final List<String> PRINTED =
      List.of("16,258.676349", "996.975982", "", "22186440.80", "443. 903000", "－", "0", "2010301");

  /** Reads amounts. */
  @Benchmark
  @OperationsPerInvocation(CELLS)
  public void read(Blackhole blackhole) {
    for (String printed : PRINTED) {
      blackhole.consume(AmountText.read(printed, AmountUnit.of("万元")));
    }
  }

  /** Asks whether cells print numbers. */
  @Benchmark
  @OperationsPerInvocation(CELLS)
  public void isNumber(Blackhole blackhole) {
    for (String printed : PRINTED) {
      blackhole.consume(AmountText.isNumber(printed));
    }
  }
}
