package org.budgetlens.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.budgetlens.standalone.option.Command;
import org.budgetlens.standalone.option.CommandLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  private static final List<String> OPTIONS =
      List.of("-Xmx1g", "-XX:AOTCache=/old.aot", "-Dbudgetlens.run=/mine", "-Dfile.encoding=UTF-8");

  @TempDir Path folder;

  @Test
  void recordsBesideThisRunWithItsJvmOptions() {
    var command = new Training(home()).command(OPTIONS);

    assertThat(command)
        .startsWith("nice", "-n", "19")
        .contains("-Xmx1g", "-Dfile.encoding=UTF-8", "-Dbudgetlens.recording=true")
        .contains("-XX:AOTCacheOutput=" + ownCache() + ".recording")
        .contains("-Dbudgetlens.run=" + folder.resolve("training"))
        .doesNotContain("-XX:AOTCache=/old.aot", "-Dbudgetlens.run=/mine");
  }

  @Test
  void doesNotRecordThisProgramAgain() throws IOException {
    Files.createFile(ownCache());

    assertThat(new Training(home()).command(OPTIONS))
        .contains("-XX:AOTCache=" + ownCache())
        .noneMatch(option -> option.startsWith("-XX:AOTCacheOutput="));
  }

  @Test
  void endsWhenTheSamplesAreThroughAndTakesNoPortOfThisRun() {
    var command = new Training(home()).command(OPTIONS);
    var arguments = command.subList(command.indexOf("--once"), command.size());

    assertThat(CommandLine.parse(arguments))
        .isInstanceOfSatisfying(
            Command.Run.class,
            run -> {
              assertThat(run.options().once()).isTrue();
              assertThat(run.options().files()).containsExactly(folder.resolve("samples"));
              assertThat(run.options().ports().values()).doesNotContain(8080, 9092, 5432);
            });
  }

  private Home home() {
    return new Home(folder, folder, folder.resolve("aot"), false, Optional.of(ownCache()));
  }

  private Path ownCache() {
    return folder.resolve("standalone.aot");
  }
}
