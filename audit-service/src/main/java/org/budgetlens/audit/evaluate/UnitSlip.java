package org.budgetlens.audit.evaluate;

import java.math.BigInteger;
import java.util.List;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.PrintedAmount;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one cell of a column whose amount is ten thousand times what the rest of the column
 * leaves for it, or the ten thousandth part.
 *
 * <p>A coincidence must not make a finding: what is left for the cell has to be known to two digits
 * at least ({@value #TELLING} times the precision of everything that was added up), so that a row
 * that is merely too much, for which nothing is left, is never taken for one; and if two cells
 * would mend the column, none is named.
 */
final class UnitSlip {
  private static final BigInteger FACTOR = BigInteger.valueOf(10_000);
  private static final BigInteger TWO = BigInteger.TWO;
  private static final int TELLING = 20;

  private UnitSlip() {}

  /**
   * A column that does not add up to its total.
   *
   * @param total its cell in the total row
   * @param details those in the detail rows, in the order of the table
   */
  record Column(Cell total, List<Cell> details) {}

  /** A row's amount in the column. */
  record Cell(BudgetRow row, PrintedAmount amount) {}

  /** The row of that cell; null where no single cell mends the column. */
  static @Nullable BudgetRow in(Column column) {
    var tally = new Tally();
    column.details().forEach(detail -> tally.add(detail.amount()));
    Figure sum = tally.figure();
    PrintedAmount total = column.total().amount();
    BudgetRow found = isSlip(total, sum.fen(), sum.step()) ? column.total().row() : null;
    for (Cell detail : column.details()) {
      PrintedAmount cell = detail.amount();
      long left = Math.subtractExact(total.fen(), Math.subtractExact(sum.fen(), cell.fen()));
      long step = Math.addExact(total.step(), sum.step() - cell.step());
      if (isSlip(cell, left, step)) {
        if (found != null) {
          return null;
        }
        found = detail.row();
      }
    }
    return found;
  }

  private static boolean isSlip(PrintedAmount cell, long left, long step) {
    return isTimes(cell.fen(), cell.step(), left, step)
        || isTimes(left, step, cell.fen(), cell.step());
  }

  /** Whether one amount is ten thousand times the other, as far as both are known. */
  private static boolean isTimes(long large, long largeStep, long small, long smallStep) {
    BigInteger raised = BigInteger.valueOf(small).multiply(FACTOR);
    BigInteger raisedStep = BigInteger.valueOf(smallStep).multiply(FACTOR);
    BigInteger steps = raisedStep.add(BigInteger.valueOf(largeStep));
    BigInteger difference = BigInteger.valueOf(large).subtract(raised).abs();
    return difference.multiply(TWO).compareTo(steps) <= 0
        && raised.abs().compareTo(steps.multiply(BigInteger.valueOf(TELLING))) >= 0;
  }
}
