package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.ComparedSide;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.table.BudgetRow;

/**
 * Collects the cells of one side of a finding.
 *
 * <p>A side of more than {@value #MOST_CELLS} cells makes no event that Kafka would carry: its rule
 * fails, and the receipt says why.
 */
final class Evidence {
  static final int MOST_CELLS = 50_000;

  private final Localized label;
  private final List<Cells> wanted;
  private final List<Contribution> found = new ArrayList<>();

  private Evidence(Localized label, List<Cells> wanted, List<Contribution> found) {
    this.label = label;
    this.wanted = List.copyOf(wanted);
    this.found.addAll(found);
  }

  /** Evidence that the second reading has to find. */
  static Evidence wanted(Localized label, List<Cells> cells) {
    return new Evidence(label, cells, List.of());
  }

  /** Evidence that is at hand. */
  static Evidence complete(Localized label, List<Contribution> cells) {
    return new Evidence(label, List.of(), cells);
  }

  boolean isWanted() {
    return !wanted.isEmpty();
  }

  void read(BudgetRow row) {
    for (Cells cells : wanted) {
      Contribution contribution = cells.in(row);
      if (contribution != null) {
        if (found.size() == MOST_CELLS) {
          throw new IllegalStateException("More than " + MOST_CELLS + " cells: " + label.en());
        }
        found.add(contribution);
      }
    }
  }

  ComparedSide side() {
    return ComparedSide.of(label, found);
  }
}
