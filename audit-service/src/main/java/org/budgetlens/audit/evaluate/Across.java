package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.audit.pack.DocumentPair;
import org.budgetlens.audit.pack.Rule;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Holds documents against each other with the rules of a pack that compare documents. Pure: what is
 * known of the department's documents in, outcomes and findings out, whatever the order they came
 * in.
 */
public final class Across {
  private final RulePack pack;
  private final List<Rule> rules;
  private final Set<String> ids = new HashSet<>();

  public Across(RulePack pack) {
    this.pack = pack;
    this.rules = pack.rules().stream().filter(rule -> rule.check().isAcross()).toList();
    rules.forEach(rule -> ids.add(rule.id()));
  }

  /**
   * What came of the rules.
   *
   * @param outcomes one per rule that compares documents, ordered by rule id
   * @param findings what does not agree
   */
  public record Result(List<RuleOutcome> outcomes, List<Finding> findings) {
    public Result {
      outcomes = List.copyOf(outcomes);
      findings = List.copyOf(findings);
    }
  }

  /** Whether a rule compares documents. */
  public boolean concerns(String rule) {
    return ids.contains(rule);
  }

  /** Whether a document has to be held against others again when another one changes. */
  public boolean isMeant(Digest own, Digest changed) {
    for (Rule rule : rules) {
      if (rule.check() instanceof Check.Others others) {
        for (DocumentPair pair : others.pairs()) {
          if (Partners.isMeant(own, pair, changed)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Holds a document against others.
   *
   * @param own the document
   * @param others the newest revisions of the office's other documents and of its units'
   * @param cells what it prints
   * @param earlier what its revision before printed; null if it is not known
   */
  public Result evaluate(
      Digest own,
      Collection<Digest> others,
      Supplier<PrintedCells> cells,
      @Nullable Supplier<PrintedCells> earlier) {
    var partners = new Partners(others);
    var outcomes = new ArrayList<RuleOutcome>();
    var findings = new ArrayList<Finding>();
    for (Rule rule : rules) {
      RuleTrial trial =
          RuleTrial.across(
              rule,
              pack.reference(rule),
              own.seal(),
              () -> run(rule.check(), own, partners, cells, earlier));
      trial.conclude();
      findings.addAll(trial.findings());
      outcomes.add(trial.outcome());
    }
    return new Result(outcomes, findings);
  }

  private static RuleRun run(
      Check check,
      Digest own,
      Partners partners,
      Supplier<PrintedCells> cells,
      @Nullable Supplier<PrintedCells> earlier) {
    if (check instanceof Check.Others others) {
      return new PairRun(others, own, partners);
    }
    return new RevisionRun(own.document().revision(), cells, earlier);
  }
}
