package org.budgetlens.audit.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.budgetlens.audit.Packs;
import org.budgetlens.audit.pack.Fixture;
import org.budgetlens.audit.pack.Rule;
import org.budgetlens.audit.pack.RulePack;
import org.junit.jupiter.api.Test;

/** Every rule has a corruption that no other rule of the pack catches. */
class RulesAloneTest {
  private static final Path PAGE = Path.of("../docs/reference/rules-alone.md");

  /** Rules that never speak up alone, and why there is a use for them all the same. */
  private static final Map<String, String> NEVER_ALONE =
      Map.of("UNIT-001", "names the cell that makes COL-001 speak up, and is its cause");

  private final RulePack pack = Packs.national();

  @Test
  void everyRuleCatchesWhatNoOtherDoes() throws IOException {
    var page =
        new StringBuilder(
            """
            # What only one rule catches

            Made by `RulesAloneTest`: a rule's fixture “holds” becomes its fixture “alone”, or “breaks” where there is no “alone”,
            and both are audited with the whole pack. The rule is the only one that speaks up.

            | rule | corruption that only it catches |
            | --- | --- |
            """);
    var others = new TreeMap<String, Set<String>>();
    for (Rule rule : pack.rules()) {
      Optional<Fixture> alone = named(rule, "alone");
      Set<String> caught = rules(rule, alone.or(() -> named(rule, "breaks")));
      caught.removeAll(rules(rule, named(rule, "holds")));
      assertThat(caught).as(rule.id()).contains(rule.id());
      caught.remove(rule.id());
      String reason = NEVER_ALONE.get(rule.id());
      if (reason != null) {
        page.append(
            "| [%s](rules.md#%s) | none: %s |\n"
                .formatted(rule.id(), rule.id().toLowerCase(Locale.ROOT), reason));
        continue;
      }
      if (!caught.isEmpty()) {
        others.put(rule.id(), caught);
      }
      page.append(
          "| [%s](rules.md#%s) | %s |\n"
              .formatted(
                  rule.id(),
                  rule.id().toLowerCase(Locale.ROOT),
                  alone.isPresent() ? "alone" : "breaks"));
    }
    if (Boolean.getBoolean("reference.write")) {
      Files.writeString(PAGE, page.toString(), UTF_8);
    }

    assertThat(others).as("rules that are not alone, and who speaks up besides them").isEmpty();
    assertThat(Files.readString(PAGE, UTF_8))
        .as("write it anew with -Dreference.write=true")
        .isEqualTo(page.toString());
  }

  private static Optional<Fixture> named(Rule rule, String name) {
    return rule.fixtures().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private Set<String> rules(Rule rule, Optional<Fixture> wanted) {
    Fixture fixture = wanted.orElseThrow();
    var rules = new TreeSet<String>();
    FixtureRun.evaluate(pack, rule, fixture).findings().stream()
        .map(finding -> finding.rule().id())
        .forEach(rules::add);
    new Evaluator(pack)
        .evaluate(fixture.seal(), fixture.rows()::forEach).findings().stream()
            .map(finding -> finding.rule().id())
            .forEach(rules::add);
    return rules;
  }
}
