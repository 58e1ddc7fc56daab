package org.budgetlens.benchmark.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.budgetlens.benchmark.Published;
import org.budgetlens.classify.catalog.BuiltInCatalogs;
import org.budgetlens.classify.catalog.CatalogLibrary;
import org.budgetlens.classify.catalog.Catalogs;
import org.budgetlens.classify.resolve.CodeResolver;
import org.budgetlens.classify.resolve.RowResolver;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Codes and whole rows of the samples that one core resolves in a second. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class ClassifyBenchmark {
  private static final int SAMPLE = 1_000;
  private static final int YEAR = 2026;

  private final Catalogs catalogs = CatalogLibrary.of(BuiltInCatalogs.load()).catalogs(0);
  private final CodeResolver codes = new CodeResolver(catalogs);
  private final RowResolver rows = new RowResolver(catalogs);
  private final List<BudgetRow> printed = repeated(rowsOfSamples());
  private final List<Map.Entry<CodeKind, Code>> printedCodes =
      repeated(printed.stream().flatMap(row -> row.codes().entrySet().stream()).toList());

  private static List<BudgetRow> rowsOfSamples() {
    return Published.ofSamples().stream().flatMap(document -> document.rows().stream()).toList();
  }

  private static <T> List<T> repeated(List<T> values) {
    var repeated = new ArrayList<T>(SAMPLE);
    while (repeated.size() < SAMPLE) {
      repeated.addAll(values.subList(0, Math.min(values.size(), SAMPLE - repeated.size())));
    }
    return repeated;
  }

  /** Looks codes up and compares their names. */
  @Benchmark
  @OperationsPerInvocation(SAMPLE)
  public void codes(Blackhole blackhole) {
    for (Map.Entry<CodeKind, Code> code : printedCodes) {
      blackhole.consume(codes.resolve(code.getKey(), code.getValue(), YEAR));
    }
  }

  /** Resolves rows with all their codes, or their line of 收支总表. */
  @Benchmark
  @OperationsPerInvocation(SAMPLE)
  public void rows(Blackhole blackhole) {
    for (BudgetRow row : printed) {
      blackhole.consume(rows.resolve(row));
    }
  }
}
