package org.budgetlens.audit.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.budgetlens.audit.Packs;
import org.budgetlens.contracts.audit.PackEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackShelfTest {
  private final PackShelf shelf = new PackShelf(Packs.sums());

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPackWhoseRuleIsTakenIsLeftOutWhateverIsHeardFirst(boolean inOrder) {
    PackEvent first = Packs.event("zhou", "OWN-001", 1, true, 1);
    PackEvent second = Packs.event("an", "OWN-001", 1, true, 2);
    (inOrder ? List.of(first, second) : List.of(second, first)).forEach(shelf::learn);

    assertThat(shelf.newest().name()).isEqualTo(Packs.NAME + "+zhou@1");
    assertThat(shelf.isInForce(second)).isFalse();
    assertThat(shelf.isActivated(second)).as("it can be withdrawn").isTrue();
    assertThat(shelf.leftOut()).containsOnlyKeys("an@1");

    shelf.learn(Packs.event("zhou", "OWN-001", 1, false, 3));
    assertThat(shelf.newest().name()).isEqualTo(Packs.NAME + "+an@1");
    assertThat(shelf.leftOut()).isEmpty();
  }

  @Test
  void aPackWithARuleOfTheServicesOwnIsLeftOut() {
    shelf.learn(Packs.event("an", "ROW-001", 1, true, 1));

    assertThat(shelf.newest().name()).isEqualTo(Packs.NAME);
    assertThat(shelf.leftOut()).containsEntry("an@1", "ROW-001 is a rule of pack national");
  }

  @Test
  void ofTwoVersionsActivatedAtOnceTheHigherCounts() {
    shelf.learn(
        List.of(
            Packs.event("an", "OWN-001", 2, true, 1), Packs.event("an", "OWN-001", 1, true, 1)));

    assertThat(shelf.newest().name()).isEqualTo(Packs.NAME + "+an@2");
    assertThat(shelf.leftOut()).isEmpty();
  }

  @Test
  void whatWasWaitedForInVainIsNotWaitedForAgain() {
    assertThat(shelf.await("national@9", Duration.ofMillis(10)).name()).isEqualTo(Packs.NAME);

    long began = System.nanoTime();
    shelf.await("national@9", Duration.ofSeconds(20));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }
}
