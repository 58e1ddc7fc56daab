package org.budgetlens.classify.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.budgetlens.contracts.catalog.ActiveEdition;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.contracts.catalog.CatalogOrigin;
import org.budgetlens.contracts.catalog.YearRange;
import org.budgetlens.contracts.code.CodeKind;

/** Which generation follows from another by an activation, a decision or a rollback. */
public final class NextGeneration {
  private NextGeneration() {}

  /**
   * With one more edition in force; one that was in force already now comes last. Decisions replace
   * the earlier decisions of their kind.
   *
   * @param affected the fiscal years for which it makes a difference
   */
  public static CatalogGeneration activating(
      CatalogGeneration current, CatalogEdition edition, YearRange affected, String note) {
    var active =
        new ActiveEdition(edition.kind(), edition.edition(), edition.origin(), edition.years());
    var editions = new ArrayList<>(current.editions());
    editions.removeIf(known -> isReplaced(known, active));
    editions.add(active);
    return new CatalogGeneration(current.generation() + 1, editions, List.of(affected), note);
  }

  /** With the editions of an earlier generation in force again. */
  public static CatalogGeneration back(
      CatalogGeneration current, CatalogGeneration target, String note) {
    return new CatalogGeneration(
        current.generation() + 1, target.editions(), difference(current, target), note);
  }

  private static boolean isReplaced(ActiveEdition known, ActiveEdition active) {
    boolean sameKind = known.kind() == active.kind();
    return active.origin() == CatalogOrigin.DECISIONS
        ? sameKind && known.origin() == CatalogOrigin.DECISIONS
        : sameKind && known.edition().equals(active.edition());
  }

  /** The years of every kind whose editions are not the same in both, in the same order. */
  private static List<YearRange> difference(CatalogGeneration one, CatalogGeneration other) {
    Set<YearRange> years = new HashSet<>();
    for (CodeKind kind : CodeKind.values()) {
      List<ActiveEdition> left = of(one, kind);
      List<ActiveEdition> right = of(other, kind);
      if (left.equals(right)) {
        continue;
      }
      boolean reordered = Set.copyOf(left).equals(Set.copyOf(right));
      left.stream()
          .filter(edition -> reordered || !right.contains(edition))
          .forEach(edition -> years.add(edition.years()));
      right.stream()
          .filter(edition -> reordered || !left.contains(edition))
          .forEach(edition -> years.add(edition.years()));
    }
    return List.copyOf(years);
  }

  private static List<ActiveEdition> of(CatalogGeneration generation, CodeKind kind) {
    return generation.editions().stream().filter(edition -> edition.kind() == kind).toList();
  }
}
