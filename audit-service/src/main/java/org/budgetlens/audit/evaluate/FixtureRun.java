package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.audit.pack.Fixture;
import org.budgetlens.audit.pack.Rule;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.contracts.audit.RuleOutcome;

/** Proves a pack by its own fixtures. */
public final class FixtureRun {
  private FixtureRun() {}

  /** Every fixture that does not come out as its author says; empty for a pack that is proved. */
  public static List<String> failures(RulePack pack) {
    var failures = new ArrayList<String>();
    for (Rule rule : pack.rules()) {
      var alone = new Evaluator(new RulePack(pack.id(), pack.version(), List.of(rule)));
      for (Fixture fixture : rule.fixtures()) {
        Evaluation evaluation = alone.evaluate(fixture.seal(), fixture.rows()::forEach);
        RuleOutcome outcome = evaluation.receipt().outcomes().getFirst();
        List<Long> differences = evaluation.findings().stream().map(Finding::difference).toList();
        Integer findings = fixture.findings();
        boolean asMany =
            findings == null
                ? differences.equals(fixture.differences())
                : findings == differences.size();
        if (outcome.outcome() != fixture.expected() || !asMany) {
          failures.add(
              rule.id()
                  + " “"
                  + fixture.name()
                  + "”: expected "
                  + fixture.expected()
                  + fixture.differences()
                  + ", was "
                  + outcome.outcome()
                  + differences
                  + (outcome.reason() == null ? "" : " " + outcome.reason().en()));
        }
      }
    }
    return failures;
  }
}
