package org.budgetlens.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCachesTest {
  @TempDir Path folder;

  @BeforeEach
  void aBuiltService() throws IOException {
    Path application = home(false, false).application(ServiceName.AUDIT);
    Files.createDirectories(application);
    Files.createFile(application.resolve("quarkus-run.jar"));
  }

  @Test
  void aRunSomebodyWaitsForStartsPlainly() throws IOException {
    var caches = new StartCaches(home(false, true));

    assertThat(caches.jvmOptions(ServiceName.AUDIT)).isEmpty();
    assertThat(caches.areMissing()).isTrue();
  }

  @Test
  void aTrainingRecordsWhatIsMissing() throws IOException {
    var caches = new StartCaches(home(true, true));

    assertThat(caches.jvmOptions(ServiceName.AUDIT))
        .anyMatch(option -> option.startsWith("-XX:AOTCacheOutput="));
  }

  @Test
  void wantsNoneWhereThisProgramHasNone() throws IOException {
    var caches = new StartCaches(home(false, false));

    assertThat(caches.jvmOptions(ServiceName.AUDIT)).isEmpty();
    assertThat(caches.areMissing()).isFalse();
  }

  private Home home(boolean recording, boolean wanted) {
    Path own = folder.resolve("standalone.aot");
    return new Home(
        folder, folder, folder.resolve("aot"), recording, Optional.of(own).filter(path -> wanted));
  }
}
