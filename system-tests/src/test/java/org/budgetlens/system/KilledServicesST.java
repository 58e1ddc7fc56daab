package org.budgetlens.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

  /** Who is killed when the pipeline prints this line: as work begins, and again amid it. */
  private static List<String> victims(String line) {
    boolean begins = line.contains("submitting");
    boolean amid = line.contains("materialized") && !line.contains("materialized 10");
    return begins || amid ? List.of("audit", "query") : List.of();
  }

  private static List<String> export(Path out, List<Path> documents, Trouble trouble)
      throws IOException, InterruptedException {
    var arguments = new ArrayList<>(List.of("--once", "--out", out.toString()));
    documents.forEach(document -> arguments.add(document.toString()));
    var killer = new Killer(trouble);
    try (var run =
        StandaloneProcess.start(out.getFileName().toString(), killer::printed, arguments)) {
      killer.follow(run);
      assertThat(run.awaitEnd()).as(run::text).isZero();
      return run.output();
    }
  }

  /** Decides who is killed. */
  private interface Trouble {
    List<String> victims(String line);
  }

  /** Kills each victim twice at most, so that one is also killed while it recovers. */
  private static final class Killer {
    private static final int KILLS = 2;

    private final Trouble trouble;
    private final CompletableFuture<StandaloneProcess> run = new CompletableFuture<>();
    private final List<String> killed = new ArrayList<>();

    Killer(Trouble trouble) {
      this.trouble = trouble;
    }

    void follow(StandaloneProcess started) {
      run.complete(started);
    }

    void printed(String line) {
      for (String victim : trouble.victims(line)) {
        if (Collections.frequency(killed, victim) < KILLS) {
          run.join().service(victim).ifPresent(process -> kill(victim, process));
        }
      }
    }

    private void kill(String victim, ProcessHandle process) {
      killed.add(victim);
      process.destroyForcibly();
    }
  }
}
