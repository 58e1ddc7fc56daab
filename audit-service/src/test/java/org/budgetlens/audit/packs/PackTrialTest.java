package org.budgetlens.audit.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.budgetlens.audit.DocumentBuilder.document;

import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.Packs;
import org.budgetlens.audit.pack.PackLoader;
import org.budgetlens.audit.pack.RulePack;
import org.junit.jupiter.api.Test;

class PackTrialTest {
  private static final int DOCUMENTS = 60;
  private static final int ROWS = 190;

  @Test
  void countsEveryChangeAndKeepsNoMoreThanCanBeListed() {
    RulePack pack = PackLoader.load("own@1", Packs.event("own", "OWN-001", 1, true, 1).yaml());
    var trial = new PackTrial(null, pack, 1_000);
    for (int number = 10; number < 10 + DOCUMENTS; number++) {
      DocumentBuilder.TableBuilder table =
          document().id(Integer.toString(number)).of("局" + number).expenditureSummary();
      for (int row = 0; row < ROWS; row++) {
        table.detail(Integer.toString(2010000 + row), "1.00", "1.00", "");
      }
      table.and().rows().forEach(trial::row);
      trial.seal(table.and().seal());
    }

    PackTrial.Answer answer = trial.answer(false, Integer.MAX_VALUE);

    assertThat(answer.appears()).containsEntry("OWN-001", DOCUMENTS * ROWS);
    assertThat(answer.changes()).hasSize(PackTrial.MOST_CHANGES);
    assertThat(answer.truncated()).isTrue();
  }
}
