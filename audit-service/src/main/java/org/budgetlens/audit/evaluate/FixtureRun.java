package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
      var alone = new RulePack(pack.id(), pack.version(), List.of(rule));
      for (Fixture fixture : rule.fixtures()) {
        Across.Result evaluation = evaluate(alone, rule, fixture);
        RuleOutcome outcome = evaluation.outcomes().getFirst();
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

  /**
   * Audits a rule's fixture: within the document, or with the rules across documents if the rule is
   * one of them.
   *
   * @param pack the rules to audit with
   */
  static Across.Result evaluate(RulePack pack, Rule rule, Fixture fixture) {
    var evaluator = new Evaluator(pack);
    if (!rule.check().isAcross()) {
      Evaluation evaluation = evaluator.evaluate(fixture.seal(), fixture.rows()::forEach);
      return new Across.Result(evaluation.receipt().outcomes(), evaluation.findings());
    }
    Audit own = evaluator.audit(fixture.seal(), fixture.rows()::forEach);
    var digests = new ArrayList<Digest>();
    Supplier<PrintedCells> earlier = null;
    for (Fixture.Other each : fixture.others()) {
      Audit other = evaluator.audit(each.seal(), each.rows()::forEach);
      if (each.seal().document().slot().equals(fixture.seal().document().slot())) {
        earlier = other::cells;
      } else {
        digests.add(other.digest());
      }
    }
    return new Across(pack).evaluate(own.digest(), digests, own::cells, earlier);
  }
}
