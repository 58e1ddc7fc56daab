package org.budgetlens.audit;

import java.util.Set;
import org.budgetlens.audit.pack.PackResources;
import org.budgetlens.audit.pack.RulePack;

/** The packs tests audit with. */
public final class Packs {
  private static final Set<String> SUMS =
      Set.of(
          "ROW-001", "ROW-002", "ROW-003", "COL-001", "BAL-001", "BAL-002", "XTB-001", "XTB-004");

  private static final RulePack NATIONAL = PackResources.load("packs/national.yaml");

  private Packs() {}

  /** Every rule. */
  public static RulePack national() {
    return NATIONAL;
  }

  /** Eight rules about sums: documents of a few rows lack most of what the others ask for. */
  public static RulePack sums() {
    RulePack all = national();
    return new RulePack(
        all.id(),
        all.version(),
        all.rules().stream().filter(rule -> SUMS.contains(rule.id())).toList());
  }
}
