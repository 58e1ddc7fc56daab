package org.budgetlens.benchmark.audit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.audit.evaluate.Evaluation;
import org.budgetlens.audit.evaluate.Evaluator;
import org.budgetlens.audit.pack.PackResources;
import org.budgetlens.benchmark.Medians;
import org.budgetlens.benchmark.Published;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.ingest.publish.Publication;

/**
 * Seconds of one core for the rules of a pack over a million rows: as the documents of many
 * departments, and as ten documents of a hundred thousand rows each.
 */
public final class AuditBenchmark {
  private static final int ROWS = 1_000_000;
  private static final int LARGE = 100_000;
  private static final int RUNS = 5;
  private static final String PACK = "packs/national.yaml";

  /** A document as audit has it when its seal arrives. */
  private record Sealed(DocumentSeal seal, List<BudgetRow> rows) {
    static Sealed of(Publication publication) {
      return new Sealed(publication.seal(), Published.classified(publication.rows()));
    }
  }

  private final Evaluator evaluator = new Evaluator(PackResources.load(PACK));
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private AuditBenchmark() {}

  /** Runs both. */
  public static void main(String[] args) {
    var benchmark = new AuditBenchmark();
    System.out.printf(
        "%-34s %9s %9s %9s %9s %9s%n", "documents", "rows", "cpu s", "min s", "rows/s", "B/row");
    benchmark.run(
        "of two departments, repeated", Published.ofSamples().stream().map(Sealed::of).toList());
    Publication large = Published.of("large", LargeDocument.text(LARGE));
    benchmark.run("of %,d rows".formatted(large.rows().size()), List.of(Sealed.of(large)));
  }

  private void run(String name, List<Sealed> documents) {
    evaluate(documents);
    long[] nanos = new long[RUNS];
    long rows = 0;
    long bytes = 0;
    for (int run = 0; run < RUNS; run++) {
      long allocated = threads.getCurrentThreadAllocatedBytes();
      long start = threads.getCurrentThreadCpuTime();
      rows = evaluate(documents);
      nanos[run] = threads.getCurrentThreadCpuTime() - start;
      bytes = threads.getCurrentThreadAllocatedBytes() - allocated;
    }
    double seconds = Medians.of(nanos) / 1e9;
    long least = Long.MAX_VALUE;
    for (long one : nanos) {
      least = Math.min(least, one);
    }
    System.out.printf(
        "%-34s %,9d %9.2f %9.2f %,9.0f %9d%n",
        name, rows, seconds, least / 1e9, rows / seconds, bytes / rows);
  }

  /** Audits documents until a million rows are through; returns how many. */
  private long evaluate(List<Sealed> documents) {
    long rows = 0;
    var outcomes = new ArrayList<Integer>();
    while (rows < ROWS) {
      for (Sealed document : documents) {
        Evaluation evaluation = evaluator.evaluate(document.seal(), document.rows()::forEach);
        outcomes.add(evaluation.receipt().outcomes().size());
        rows += document.rows().size();
      }
    }
    if (outcomes.stream().anyMatch(count -> count == 0)) {
      throw new IllegalStateException("No rule ran");
    }
    return rows;
  }
}
