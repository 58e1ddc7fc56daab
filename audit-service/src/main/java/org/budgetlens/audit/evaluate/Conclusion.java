package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.budgetlens.contracts.Localized;

/** What the first reading says of one rule. */
final class Conclusion {
  private int checks;
  private int roundings;
  private final List<OpenFinding> findings = new ArrayList<>();
  private final Set<String> missing = new TreeSet<>();
  private final Set<String> unjudged = new TreeSet<>();
  private final List<Localized> explanations = new ArrayList<>();

  /** A comparison that holds exactly. */
  void equal() {
    checks++;
  }

  /** A comparison that holds within the printed precision. */
  void rounding() {
    checks++;
    roundings++;
  }

  /** A comparison whose difference is expected. */
  void explained(Localized explanation) {
    checks++;
    explanations.add(explanation);
  }

  /** A comparison that fails. */
  void finding(OpenFinding finding) {
    checks++;
    findings.add(finding);
  }

  /** A comparison that could not be made; names what is missing. */
  void lacks(String what) {
    missing.add(what);
  }

  /**
   * A comparison that there is, and that could not be made now; says why. Whatever the rule says of
   * what is missing, nothing is known then.
   */
  void unjudged(String why) {
    unjudged.add(why);
  }

  /** A comparison that only seems to fail: what it lacks was printed and not read. */
  void doubt(OpenFinding finding, String unread) {
    findings.remove(finding);
    checks--;
    unjudged.add(unread);
  }

  /** Takes over what another reading says of the same rule. */
  void add(Conclusion other) {
    checks += other.checks;
    roundings += other.roundings;
    findings.addAll(other.findings);
    missing.addAll(other.missing);
    unjudged.addAll(other.unjudged);
    explanations.addAll(other.explanations);
  }

  int checks() {
    return checks;
  }

  int roundings() {
    return roundings;
  }

  List<OpenFinding> findings() {
    return findings;
  }

  List<String> missing() {
    return List.copyOf(missing);
  }

  List<String> unjudged() {
    return List.copyOf(unjudged);
  }

  List<Localized> explanations() {
    return explanations;
  }
}
