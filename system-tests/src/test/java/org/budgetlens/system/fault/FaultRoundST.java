package org.budgetlens.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens while documents pass through the pipeline, readers see the same in the end as if
 * nothing had happened.
 *
 * <p>The short round is part of the build. {@code system-tests/faults} runs long ones; the report
 * stands in {@code system-tests/target/faults.txt}.
 */
class FaultRoundST {
  private static final int DOCUMENTS = Integer.getInteger("faults.documents");
  private static final int KILLS = Integer.getInteger("faults.kills");
  private static final long SEED = Long.getLong("faults.seed");
  private static final int LONGEST_PAUSE_MILLIS = 1_500;

  @TempDir Path folder;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final List<String> report = Collections.synchronizedList(new ArrayList<>());

  @Test
  void faultsChangeNothingThatReadersSeeInTheEnd() throws Exception {
    List<Path> documents = Departments.write(folder.resolve("documents"), DOCUMENTS, SEED);
    say("%d documents, %d kills, seed %d", DOCUMENTS, KILLS, SEED);

    Path calm = pass("undisturbed", documents, List.of());
    Path troubled = pass("disturbed", documents, plan());

    for (String part : Exports.PARTS) {
      Path file = calm.resolve(part + ".jsonl");
      say("%s: %,d bytes", part, Files.size(file));
      assertThat(troubled.resolve(part + ".jsonl")).as(part).hasSameTextualContentAs(file);
    }
    assertThat(Files.size(calm.resolve("violations.jsonl"))).isPositive();
    say("identical");
  }

  /** The faults of a round, every kind among them, until enough processes have been killed. */
  private static List<Fault> plan() {
    var random = new Random(SEED);
    var plan = new ArrayList<>(List.of(Fault.values()));
    while (plan.stream().filter(Fault::isKill).count() < KILLS) {
      // Services end more often than broker or database, and all more often than the rest.
      plan.add(random.nextInt(3) > 0 ? Fault.KILL_SERVICE : any(random));
    }
    Collections.shuffle(plan, random);
    // Who leaves has to have joined.
    plan.remove(Fault.JOIN);
    plan.addFirst(Fault.JOIN);
    return plan;
  }

  private static Fault any(Random random) {
    return Fault.values()[random.nextInt(Fault.values().length)];
  }

  private Path pass(String name, List<Path> documents, List<Fault> faults) throws Exception {
    long began = System.nanoTime();
    var random = new Random(SEED);
    try (var cluster = new Cluster(folder.resolve(name), client)) {
      var uploads = new Uploads(cluster, client);
      int submitted = 0;
      for (int i = 0; i < faults.size(); i++) {
        // So that every fault meets documents on their way.
        int until = documents.size() * (i + 1) / faults.size();
        for (; submitted < until; submitted++) {
          uploads.submit(documents.get(submitted));
        }
        say("%s: %s after %d documents", name, faults.get(i).inject(cluster, random), submitted);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
      }
      for (; submitted < documents.size(); submitted++) {
        uploads.submit(documents.get(submitted));
      }
      cluster.heal();
      var exports = new Exports(client, cluster.of("query").getFirst().address());
      Awaitility.await("all documents of the " + name + " pass")
          .atMost(Duration.ofMinutes(3).plusMillis(300L * documents.size()))
          .pollInterval(Duration.ofMillis(500))
          .ignoreExceptions()
          .until(() -> exports.materialized() == documents.size());
      Path out = folder.resolve(name + "-exports");
      exports.write(out);
      say("%s: done after %d s", name, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
      return out;
    }
  }

  private void say(String format, Object... arguments) throws java.io.IOException {
    String line = format.formatted(arguments);
    report.add(line);
    System.out.println(line);
    Files.write(Path.of("target", "faults.txt"), report);
  }
}
