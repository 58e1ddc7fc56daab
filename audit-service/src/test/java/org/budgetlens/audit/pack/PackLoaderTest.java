package org.budgetlens.audit.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pack that is not right says where and why. */
class PackLoaderTest {
  private static final String GOOD =
      """
      pack: test
      version: 3
      rules:
        - id: ROW-900
          version: 2
          title: {zh: 例, en: Example}
          severity: WARNING
          applies: {tables: [EXPENDITURE_SUMMARY], years: {from: 2020, to: 2026}}
          when: document.year > 2000
          missing: INSUFFICIENT
          check:
            each: ROW
            identities:
              - id: total
                holds: total = basic + project
          fixtures:
            holds: {tables: []}
            breaks: {tables: []}
            boundary: {tables: []}
      """;

  @Test
  void readsAPack() {
    RulePack pack = PackLoader.load("good.yaml", GOOD);

    assertThat(pack.name()).isEqualTo("test@3");
    Rule rule = pack.rules().getFirst();
    assertThat(rule.id()).isEqualTo("ROW-900");
    assertThat(rule.applies().firstYear()).isEqualTo(2020);
    assertThat(rule.applies().limitsYears()).isTrue();
    assertThat(rule.check()).isInstanceOf(Check.Rows.class);
    assertThat(rule.fixtures()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "severity: WARNING    | severity: BAD                | 7 | “BAD” is not known; possible: ERROR",
        "version: 2           | version: two                 | 5 | expected a whole number from 1",
        "severity: WARNING    | severty: WARNING             | 4 | “severity” is missing",
        "severity: WARNING    | severty: WARNING             | 7 | “severty” is not known here",
        "[EXPENDITURE_SUMMARY]| [EXPENDITURES]               | 8 | “EXPENDITURES” is not known",
        "basic + project      | basic + projects             | 15 | “projects” is not known; possible",
        "basic + project      | basic +                      | 15 | expected a name or “(”, found the end",
        "basic + project      | basic * project              | 15 | “*” is not part of a sum",
        "document.year > 2000 | document.year +              | 9 | not a CEL condition",
        "document.year > 2000 | 1 + 1                        | 9 | not a CEL condition",
        "id: ROW-900          | id: row900                   | 4 | an id is letters, a hyphen",
        "to: 2026             | to: 2019                     | 8 | from 2020 to 2019 holds no year",
        "zh: 例,              | ~~                           | 6 | “zh” is missing",
        "each: ROW            | each: CELL                   | 12 | “CELL” is not known; possible: COLUMN",
        "boundary: {tables: []} | beyond: {tables: []}       | 17 | the fixture “boundary” is missing",
        "holds: {tables: []}  | holds: {tables: [{type: GOV_FUND, rows: [{total: x}]}]} | 17 |"
            + " “x” is not an amount",
      })
  void namesFileLineAndRule(String good, String bad, int line, String message) {
    String yaml = GOOD.replace(good, bad);

    PackException exception =
        catchThrowableOfType(PackException.class, () -> PackLoader.load("bad.yaml", yaml));

    assertThat(exception.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("bad.yaml");
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.message()).contains(message);
              assertThat(problem.rule()).isNotNull();
            });
  }

  @Test
  void namesAllMistakesAtOnce() {
    String yaml = GOOD.replace("severity: WARNING", "severity: BAD").replace("version: 2", "");

    assertThatThrownBy(() -> PackLoader.load("bad.yaml", yaml))
        .hasMessageContaining("bad.yaml:7: ROW-900: “BAD” is not known")
        .hasMessageContaining("ROW-900: “version” is missing");
  }

  @Test
  void refusesTheSameIdTwice() {
    String rule = GOOD.substring(GOOD.indexOf("  - id"));

    assertThatThrownBy(() -> PackLoader.load("bad.yaml", GOOD + rule))
        .hasMessage("bad.yaml:20: the id ROW-900 is taken by the rule in line 4");
  }

  @Test
  void refusesWhatIsNotYaml() {
    assertThatThrownBy(() -> PackLoader.load("bad.yaml", "pack: [test\nversion: 1"))
        .isInstanceOf(PackException.class)
        .hasMessageStartingWith("bad.yaml:2: not YAML");
    assertThatThrownBy(() -> PackLoader.load("bad.yaml", ""))
        .hasMessage("bad.yaml:1: the file is empty");
  }
}
