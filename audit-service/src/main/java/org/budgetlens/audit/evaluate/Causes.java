package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.budgetlens.audit.pack.Follows;
import org.budgetlens.audit.pack.Rule;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.contracts.table.TableReference;

/**
 * Tells causes from consequences. A rule's findings follow from another finding if their
 * differences together are that finding's difference, within its printed precision: then nothing
 * else is wrong. Otherwise each stays a finding of its own.
 */
final class Causes {
  private Causes() {}

  /** The findings with their causes, roots first, then by rule and subject. */
  static List<Finding> linked(List<Finding> findings, RulePack pack) {
    var linked = new ArrayList<>(findings);
    for (Rule rule : pack.rules()) {
      Follows follows = rule.follows();
      if (follows != null) {
        root(findings, follows).ifPresent(root -> link(linked, rule, follows, root));
      }
    }
    linked.sort(
        Comparator.comparing((Finding finding) -> finding.cause() != null)
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(finding -> finding.subject().key()));
    return linked;
  }

  private static Optional<Finding> root(List<Finding> findings, Follows follows) {
    return findings.stream().filter(finding -> isRoot(finding, follows)).findFirst();
  }

  private static boolean isRoot(Finding finding, Follows follows) {
    TableReference table = finding.subject().table();
    return finding.rule().id().equals(follows.rule())
        && table != null
        && table.type() == follows.table()
        && Objects.equals(finding.subject().column(), follows.column());
  }

  private static void link(List<Finding> findings, Rule rule, Follows follows, Finding root) {
    long sum = 0;
    for (Finding finding : findings) {
      if (finding.rule().id().equals(rule.id())) {
        sum = Math.addExact(sum, finding.difference());
      }
    }
    if (Math.absExact(Math.subtractExact(sum, root.difference())) <= root.tolerance()) {
      findings.replaceAll(
          finding ->
              finding.rule().id().equals(rule.id())
                  ? finding.causedBy(root.id(), follows.severity())
                  : finding);
    }
  }
}
