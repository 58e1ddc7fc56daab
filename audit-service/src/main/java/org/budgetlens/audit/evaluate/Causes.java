package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.budgetlens.audit.pack.Follows;
import org.budgetlens.audit.pack.Rule;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.contracts.audit.ComparedSide;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.audit.Severity;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * Tells causes from consequences.
 *
 * <ul>
 *   <li>What a rule declares with {@code follows} comes first.
 *   <li>Findings of one rule follow from another finding if their differences together are that
 *       finding's difference, within its printed precision, and that is no round figure: then
 *       nothing else is wrong.
 *   <li>A finding follows from another one with the same difference if both share a cell's table,
 *       or if the difference is no round figure.
 *   <li>A finding follows from a finding about names if all its cells are that finding's.
 *   <li>A share or growth rate in prose follows from a finding about the figure it is made of, if
 *       it recomputes with the table's figure.
 * </ul>
 *
 * Otherwise each stays a finding of its own. A cause is always a root.
 */
final class Causes {
  /** Differences with as many digits do not agree by chance. */
  private static final int TELLING_DIGITS = 6;

  /** In a document with more findings nobody looks for the one cause. */
  private static final int MOST_FINDINGS = 400;

  private final List<Finding> findings;
  private final Set<String> dependent = new HashSet<>();

  private Causes(List<Finding> findings) {
    this.findings = new ArrayList<>(findings);
    this.findings.sort(
        Comparator.comparing((Finding finding) -> rank(finding))
            .thenComparing(Comparator.comparing((Finding each) -> size(each)).reversed())
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(finding -> !"total".equals(finding.subject().column()))
            .thenComparing(finding -> finding.subject().key()));
  }

  /** The findings with their causes, roots first, then by rule and subject. */
  static List<Finding> linked(List<Finding> findings, RulePack pack) {
    var causes = new Causes(findings);
    pack.rules().forEach(causes::declared);
    if (findings.size() <= MOST_FINDINGS) {
      causes.names();
      causes.sums();
      causes.equals();
      causes.restated();
    }
    var linked = new ArrayList<>(causes.findings);
    linked.sort(
        Comparator.comparing((Finding finding) -> finding.cause() != null)
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(finding -> finding.subject().key()));
    return linked;
  }

  /** Which findings are likely to be roots: one cell, totals, rows, then between tables. */
  private static int rank(Finding finding) {
    return switch (finding.rule().id().substring(0, 3)) {
      case "UNI" -> 0;
      case "COL" -> 1;
      case "ROW", "CLS" -> 2;
      case "BAL" -> 3;
      case "XTB" -> 4;
      default -> 5;
    };
  }

  private static long size(Finding finding) {
    return Math.abs(finding.difference());
  }

  private void declared(Rule rule) {
    Follows follows = rule.follows();
    if (follows == null) {
      return;
    }
    Optional<Finding> root =
        findings.stream().filter(finding -> isRoot(finding, follows)).findFirst();
    root.ifPresent(
        cause -> {
          List<Finding> own = of(rule.id());
          if (!own.isEmpty() && isSum(own, cause)) {
            own.forEach(finding -> link(finding, cause, follows.severity()));
          }
        });
  }

  private static boolean isRoot(Finding finding, Follows follows) {
    TableReference table = finding.subject().table();
    return finding.rule().id().equals(follows.rule())
        && table != null
        && table.type() == follows.table()
        && Objects.equals(finding.subject().column(), follows.column());
  }

  private List<Finding> of(String rule) {
    return findings.stream().filter(finding -> finding.rule().id().equals(rule)).toList();
  }

  private static boolean isSum(List<Finding> parts, Finding root) {
    long sum = 0;
    for (Finding finding : parts) {
      if (Long.signum(finding.difference()) != Long.signum(parts.getFirst().difference())) {
        return false;
      }
      sum = Math.addExact(sum, finding.difference());
    }
    return Math.abs(Math.absExact(sum) - size(root)) <= root.tolerance() && root.difference() != 0;
  }

  /** Findings whose cells are all cells of a finding about names. */
  private void names() {
    var sequences = new HashMap<String, Set<Integer>>();
    findings.forEach(finding -> sequences.put(finding.id(), sequences(finding)));
    for (Finding root : List.copyOf(findings)) {
      if (root.left().text() == null || isDependent(root)) {
        continue;
      }
      Set<Integer> cells = sequences.getOrDefault(root.id(), Set.of());
      for (Finding finding : List.copyOf(findings)) {
        Set<Integer> own = sequences.getOrDefault(finding.id(), Set.of());
        if (!own.isEmpty()
            && finding.left().text() == null
            && !isDependent(finding)
            && cells.containsAll(own)) {
          link(finding, root, null);
        }
      }
    }
  }

  private static Set<Integer> sequences(Finding finding) {
    var sequences = new HashSet<Integer>();
    for (ComparedSide side : List.of(finding.left(), finding.right())) {
      side.contributions().stream().map(Contribution::sequence).forEach(sequences::add);
    }
    return sequences;
  }

  /** Findings of one rule, or of one rule in one table, that together are a root's difference. */
  private void sums() {
    for (Finding root : List.copyOf(findings)) {
      if (!isTelling(size(root)) || isDependent(root)) {
        continue;
      }
      var groups = new ArrayList<List<Finding>>();
      findings.stream()
          .filter(finding -> !isDependent(finding) && !finding.id().equals(root.id()))
          .filter(finding -> finding.difference() != 0 && sharesTable(finding, root))
          .map(finding -> key(finding))
          .distinct()
          .sorted()
          .forEach(
              key ->
                  groups.add(
                      findings.stream()
                          .filter(finding -> !finding.id().equals(root.id()))
                          .filter(finding -> !isDependent(finding) && key(finding).equals(key))
                          .filter(finding -> sharesTable(finding, root))
                          .toList()));
      for (List<Finding> group : groups) {
        if (group.size() > 1 && isSum(group, root)) {
          group.forEach(finding -> link(finding, root, null));
        }
      }
    }
  }

  private static String key(Finding finding) {
    TableReference table = finding.subject().table();
    return finding.rule().id() + "/" + (table == null ? "" : table.index());
  }

  private void equals() {
    for (Finding root : List.copyOf(findings)) {
      if (root.difference() == 0) {
        continue;
      }
      for (Finding finding : List.copyOf(findings)) {
        if (!finding.id().equals(root.id())
            && !isDependent(finding)
            && size(finding) == size(root)
            && (sharesTable(finding, root) || isTelling(size(root)))) {
          rootOf(root).ifPresent(cause -> link(finding, cause, null));
        }
      }
    }
  }

  /** Findings that would not be there if a figure in prose were the table's. */
  private void restated() {
    for (Finding root : List.copyOf(findings)) {
      Contribution said = onlyCell(root.left());
      if (said == null
          || said.table().type() != TableType.NARRATIVE
          || root.right().formula() != null) {
        continue;
      }
      for (Finding finding : List.copyOf(findings)) {
        if (!isDependent(finding) && Restated.holds(finding, said, root.right())) {
          rootOf(root).ifPresent(cause -> link(finding, cause, null));
        }
      }
    }
  }

  private static @Nullable Contribution onlyCell(ComparedSide side) {
    return side.formula() == null && side.text() == null && side.contributions().size() == 1
        ? side.contributions().getFirst()
        : null;
  }

  /** The root a finding belongs to: itself, or its cause. */
  private Optional<Finding> rootOf(Finding finding) {
    Finding now = current(finding.id());
    String cause = now.cause();
    return cause == null ? Optional.of(now) : Optional.of(current(cause));
  }

  private Finding current(String id) {
    return findings.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static boolean isTelling(long fen) {
    String digits = Long.toString(fen).replaceFirst("0+$", "");
    return digits.length() >= TELLING_DIGITS;
  }

  private static boolean sharesTable(Finding one, Finding other) {
    var tables = new HashSet<>(tables(one));
    tables.retainAll(tables(other));
    return !tables.isEmpty();
  }

  private static Set<Integer> tables(Finding finding) {
    var tables = new HashSet<Integer>();
    for (ComparedSide side : List.of(finding.left(), finding.right())) {
      side.contributions().forEach(cell -> tables.add(cell.table().index()));
    }
    return tables;
  }

  private boolean isDependent(Finding finding) {
    return dependent.contains(finding.id());
  }

  private void link(Finding finding, Finding root, @Nullable Severity lower) {
    Finding cause = rootOf(root).orElse(root);
    if (finding.id().equals(cause.id()) || isDependent(finding)) {
      return;
    }
    dependent.add(finding.id());
    findings.replaceAll(
        each ->
            each.id().equals(finding.id())
                ? each.causedBy(cause.id(), lower == null ? each.severity() : lower)
                : finding.id().equals(each.cause())
                    ? each.causedBy(cause.id(), each.severity())
                    : each);
  }
}
