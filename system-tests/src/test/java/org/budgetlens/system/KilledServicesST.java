package org.budgetlens.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services killed at work leave everything exactly as if they had not been killed. */
class KilledServicesST {
  private static final List<String> EXPORTS =
      List.of(
          "documents.jsonl",
          "tables.jsonl",
          "rows.jsonl",
          "projects.jsonl",
          "violations.jsonl",
          "receipts.jsonl");

  @TempDir Path folder;

  @Test
  void auditAndQueryKilledMidRunChangeNoByteOfTheExports() throws Exception {
    var documents = new ArrayList<>(List.of(Documents.chaoyang(), Documents.beijing()));
    documents.addAll(Documents.ofSeveralDepartments(folder.resolve("documents"), 8));

    Path undisturbed = folder.resolve("undisturbed");
    List<String> calm = export(undisturbed, documents, line -> List.of());
    Path disturbed = folder.resolve("disturbed");
    List<String> troubled = export(disturbed, documents, KilledServicesST::victims);

    assertThat(calm).noneMatch(line -> line.contains("ended unexpectedly"));
    assertThat(troubled)
        .anyMatch(line -> line.contains("audit ended unexpectedly"))
        .anyMatch(line -> line.contains("query ended unexpectedly"));
    for (String export : EXPORTS) {
      assertThat(disturbed.resolve(export))
          .as(export)
          .hasSameTextualContentAs(undisturbed.resolve(export));
    }
    assertThat(Files.size(undisturbed.resolve("rows.jsonl"))).isPositive();
    assertThat(Files.size(undisturbed.resolve("receipts.jsonl"))).isPositive();
  }

  /** Who is killed when the pipeline prints this line: at the first sign of work, and once more. */
  private static List<String> victims(String line) {
    boolean atWork = line.contains("materialized") && !line.contains("materialized 10");
    return atWork ? List.of("audit", "query") : List.of();
  }

  private static List<String> export(Path out, List<Path> documents, Trouble trouble)
      throws IOException, InterruptedException {
    var arguments = new ArrayList<>(List.of("--once", "--out", out.toString()));
    documents.forEach(document -> arguments.add(document.toString()));
    var running = new AtomicReference<StandaloneProcess>();
    var kills = new ArrayList<String>();
    try (var run =
        StandaloneProcess.start(
            out.getFileName().toString(),
            line -> {
              StandaloneProcess process = running.get();
              for (String victim : trouble.victims(line)) {
                // Twice each, so that a service is also killed while it recovers.
                if (process != null && kills.stream().filter(victim::equals).count() < 2) {
                  kills.add(victim);
                  process.service(victim).ifPresent(ProcessHandle::destroyForcibly);
                }
              }
            },
            arguments)) {
      running.set(run);
      assertThat(run.awaitEnd()).as(run::text).isZero();
      return run.output();
    }
  }

  /** Decides who is killed. */
  private interface Trouble {
    List<String> victims(String line);
  }
}
