package org.budgetlens.standalone.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  @TempDir Path folder;

  @Test
  void refusesASecondRunAndNamesTheFirst() {
    try (var first = RunLock.acquire(folder)) {
      assertThatThrownBy(() -> RunLock.acquire(folder))
          .isInstanceOf(StartException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void holdsTheLockThoughNobodyKeepsIt() {
    RunLock.acquire(folder);
    System.gc();

    assertThatThrownBy(() -> RunLock.acquire(folder)).isInstanceOf(StartException.class);
  }

  @Test
  void letsTheNextRunInWhenTheFirstHasEnded() {
    RunLock.acquire(folder).close();

    assertThatCode(() -> RunLock.acquire(folder).close()).doesNotThrowAnyException();
  }
}
