package org.budgetlens.audit;

import java.util.Set;
import org.budgetlens.audit.pack.PackResources;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.contracts.audit.PackEvent;

/** The packs tests audit with. */
public final class Packs {
  private static final Set<String> SUMS =
      Set.of(
          "ROW-001", "ROW-002", "ROW-003", "COL-001", "BAL-001", "BAL-002", "XTB-001", "XTB-004");

  private static final RulePack NATIONAL = PackResources.load("packs/national.yaml");

  /** The name and version of the pack that comes with the service. */
  public static final String NAME = NATIONAL.name();

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

  /** A pack of one rule that is told to everyone. */
  public static PackEvent event(
      String name, String rule, int version, boolean active, int activation) {
    return new PackEvent(
        name,
        version,
        active,
        """
        pack: %s
        version: %d
        rules:
          - id: %s
            version: 1
            title: {zh: 例, en: Example}
            severity: WARNING
            applies: {tables: [EXPENDITURE_SUMMARY]}
            missing: INSUFFICIENT
            check:
              each: ROW
              identities:
                - id: own
                  holds: basic = project
                  blank: {right: ZERO}
            fixtures:
              holds: {tables: []}
              breaks: {tables: []}
              boundary: {tables: []}
        """
            .formatted(name, version, rule),
        "李强",
        activation);
  }
}
