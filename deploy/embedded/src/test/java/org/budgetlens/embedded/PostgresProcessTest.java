package org.budgetlens.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.budgetlens.embedded.EmbeddedDatabase.Durability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProcessTest {
  @TempDir Path folder;

  private Process jvm;

  @BeforeEach
  void startDatabaseInAnotherJvm() throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            EmbeddedDatabaseMain.class.getName(),
            folder.toString());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    jvm = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var output = new BufferedReader(new InputStreamReader(jvm.getInputStream(), UTF_8));
    assertThat(output.readLine()).isEqualTo("READY");
    assertThat(server()).isPresent();
  }

  @Test
  void endsWithTheKilledJvm() {
    jvm.destroyForcibly();

    Awaitility.await().untilAsserted(() -> assertThat(server()).isEmpty());
  }

  @Test
  void isStoppedByTheNextStartWhenItsLifelineWasKilledToo() throws IOException {
    List<ProcessHandle> lifelines = jvm.children().toList();
    ProcessHandle orphan = server().orElseThrow();
    lifelines.forEach(ProcessHandle::destroyForcibly);
    jvm.destroyForcibly();
    jvm.onExit().join();

    assertThat(server()).contains(orphan);
    try (var database = EmbeddedDatabase.start(folder, FreePort.find(), Durability.FULL)) {
      assertThat(server()).isPresent().get().isNotEqualTo(orphan);
    }
  }

  private Optional<ProcessHandle> server() throws IOException {
    return PostgresProcess.holding(folder.resolve("data"));
  }
}
