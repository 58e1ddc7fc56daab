package org.budgetlens.audit.evaluate;

import java.math.BigDecimal;
import java.util.List;
import org.budgetlens.contracts.audit.ComparedSide;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.audit.Formula;
import org.budgetlens.contracts.audit.Range;

/** Computes a finding anew with another figure in one cell. */
final class Restated {
  private Restated() {}

  /**
   * Whether what a finding says would hold within the printed precision, were one of its cells
   * another figure.
   *
   * @param finding a finding with formulas; any other does not hold
   * @param said the cell; a finding without it does not hold
   * @param right the figure that belongs there
   */
  static boolean holds(Finding finding, Contribution said, ComparedSide right) {
    if (!uses(finding.left(), said) && !uses(finding.right(), said)) {
      return false;
    }
    try {
      Range left = range(finding.left(), said, right);
      Range other = range(finding.right(), said, right);
      return switch (finding.relation()) {
        case EQUAL ->
            left.low().compareTo(other.high()) <= 0 && left.high().compareTo(other.low()) >= 0;
        case AT_MOST -> left.low().compareTo(other.high()) <= 0;
        case AT_LEAST -> left.high().compareTo(other.low()) >= 0;
      };
    } catch (ArithmeticException e) {
      // With that figure it has no value, so nothing is explained by it.
      return false;
    }
  }

  private static boolean uses(ComparedSide side, Contribution said) {
    return side.formula() != null
        && side.contributions().stream().anyMatch(cell -> isSame(cell, said));
  }

  private static boolean isSame(Contribution cell, Contribution said) {
    return cell.document().equals(said.document())
        && cell.sequence() == said.sequence()
        && cell.column().equals(said.column());
  }

  private static Range range(ComparedSide side, Contribution said, ComparedSide right) {
    String formula = side.formula();
    if (formula == null) {
      return Range.printed(BigDecimal.valueOf(side.fen()), BigDecimal.valueOf(side.step()));
    }
    List<Contribution> cells =
        side.contributions().stream()
            .map(cell -> isSame(cell, said) ? with(cell, right) : cell)
            .toList();
    return Formula.parse(formula).evaluate(Formula.values(cells));
  }

  private static Contribution with(Contribution cell, ComparedSide right) {
    return new Contribution(
        cell.document(),
        cell.table(),
        cell.sequence(),
        cell.source(),
        cell.label(),
        cell.column(),
        cell.sign(),
        right.fen(),
        right.step(),
        cell.printed(),
        cell.inferred(),
        cell.name(),
        BigDecimal.valueOf(right.fen()),
        BigDecimal.valueOf(right.step()));
  }
}
