package org.budgetlens.benchmark;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.budgetlens.benchmark.audit.AuditBenchmark;
import org.budgetlens.benchmark.document.DocumentBenchmark;
import org.budgetlens.benchmark.pipeline.GrowthBenchmark;
import org.budgetlens.benchmark.pipeline.LongDocumentBenchmark;
import org.budgetlens.benchmark.pipeline.PipelineBenchmark;
import org.openjdk.jmh.Main;

/** Starts one of the benchmarks; its name is the first argument. */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs a benchmark. The working folder is the checkout. */
  public static void main(String[] args) throws Exception {
    // The broker runs in this JVM; without a level it would describe every request for its log.
    Logger.getLogger("").setLevel(Level.WARNING);
    String name = args.length == 0 ? "" : args[0];
    String[] rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
    switch (name) {
      case "documents" -> DocumentBenchmark.main(rest);
      case "audit" -> AuditBenchmark.main(rest);
      case "pipeline" -> PipelineBenchmark.main(rest);
      case "growth" -> GrowthBenchmark.main(rest);
      case "long" -> LongDocumentBenchmark.main(rest);
      case "micro" -> Main.main(jmh("benchmark.micro", rest));
      case "classify" -> Main.main(jmh("ClassifyBenchmark", rest));
      default -> {
        System.err.println(
            "usage: ./benchmarks/run documents|micro|classify|audit|pipeline|growth|long …");
        System.exit(2);
      }
    }
  }

  /** JMH's arguments: what was given, or all of a group with the allocation per operation. */
  private static String[] jmh(String group, String[] given) {
    return given.length > 0 ? given : new String[] {group, "-prof", "gc"};
  }
}
