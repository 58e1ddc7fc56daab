package org.budgetlens.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FreeMemoryTest {
  @Test
  void countsWhatTheSystemWouldGiveBack() {
    var memory =
        FreeMemory.ofLinux(
            List.of("MemTotal:       8000000 kB", "MemFree:  100000 kB", "MemAvailable:    2 kB"));

    assertThat(memory.bytes()).hasValue(2048);
    assertThat(memory.sufficesForAnotherRun()).isFalse();
  }

  @Test
  void aSecondRunFitsIntoFourGigabytes() {
    var memory = FreeMemory.ofLinux(List.of("MemAvailable:    4194304 kB"));

    assertThat(memory.sufficesForAnotherRun()).isTrue();
  }

  @Test
  void doesNotHoldBackWhereTheSystemDoesNotSay() {
    assertThat(FreeMemory.ofLinux(List.of()).sufficesForAnotherRun()).isTrue();
  }
}
