package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.ComparedSide;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.audit.Measure;
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
  private final Form form;
  private final List<Contribution> found = new ArrayList<>();

  private Evidence(Localized label, List<Cells> wanted, List<Contribution> found, Form form) {
    this.label = label;
    this.wanted = List.copyOf(wanted);
    this.form = form;
    this.found.addAll(found);
  }

  /** What the cells make. */
  private sealed interface Form {
    /** A sum of money. */
    record Sum() implements Form {}

    record Computed(Measure measure, String formula) implements Form {}

    record Text(String text) implements Form {}
  }

  /** Evidence that the second reading has to find. */
  static Evidence wanted(Localized label, List<Cells> cells) {
    return new Evidence(label, cells, List.of(), new Form.Sum());
  }

  /** Evidence that is at hand. */
  static Evidence complete(Localized label, List<Contribution> cells) {
    return new Evidence(label, List.of(), cells, new Form.Sum());
  }

  /** A formula's cells, which its rule collects itself. */
  static Evidence computed(Localized label, Measure measure, String formula) {
    return new Evidence(label, List.of(), List.of(), new Form.Computed(measure, formula));
  }

  /** A text that is compared. */
  static Evidence text(Localized label, String text, List<Contribution> cells) {
    return new Evidence(label, List.of(), cells, new Form.Text(text));
  }

  boolean isWanted() {
    return !wanted.isEmpty();
  }

  void read(BudgetRow row) {
    for (Cells cells : wanted) {
      Contribution contribution = cells.in(row);
      if (contribution != null) {
        add(contribution);
      }
    }
  }

  void add(Contribution contribution) {
    if (found.size() == MOST_CELLS) {
      throw new IllegalStateException("More than " + MOST_CELLS + " cells: " + label.en());
    }
    found.add(contribution);
  }

  /** Whether it is a plain sum of money. */
  boolean isSum() {
    return form instanceof Form.Sum;
  }

  /** Whether a cell with this name was found. */
  boolean has(String name) {
    return found.stream().anyMatch(cell -> name.equals(cell.name()));
  }

  ComparedSide side() {
    return switch (form) {
      case Form.Sum sum -> ComparedSide.of(label, found);
      case Form.Computed computed ->
          ComparedSide.computed(label, computed.measure(), computed.formula(), found);
      case Form.Text text -> ComparedSide.text(label, text.text(), found);
    };
  }
}
