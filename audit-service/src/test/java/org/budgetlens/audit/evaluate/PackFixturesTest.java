package org.budgetlens.audit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.budgetlens.audit.pack.PackResources;
import org.budgetlens.audit.pack.RulePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackFixturesTest {
  @ParameterizedTest
  @ValueSource(strings = "packs/national.yaml")
  void everyRuleProvesItself(String file) {
    RulePack pack = PackResources.load(file);

    assertThat(FixtureRun.failures(pack)).isEmpty();
  }
}
