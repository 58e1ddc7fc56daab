package org.budgetlens.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is alone in its folder, and nothing it started outlives it. */
class LifecycleST {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path data;

  @Test
  void aSecondRunIsRefusedAndEverythingEndsWithTheFirst() throws Exception {
    List<String> arguments = List.of("--no-samples", "--data", data.toString());
    List<ProcessHandle> started;
    try (var run = StandaloneProcess.start("lifecycle", line -> {}, arguments)) {
      run.awaitLine("Ctrl-C");
      try (var second = StandaloneProcess.start("lifecycle", line -> {}, arguments)) {
        assertThat(second.awaitEnd()).as(second::text).isEqualTo(1);
        assertThat(second.text()).contains("process " + run.pid());
      }
      started = run.descendants();
      assertThat(started).as("four services and the database at least").hasSizeGreaterThan(5);

      run.kill();
    }

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(started).noneMatch(LifecycleST::isRunning));
    assertThat(Files.exists(data.resolve("postgres/data/postmaster.pid"))).isFalse();
  }

  /** A process nobody has collected yet has no command any more. */
  private static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }
}
