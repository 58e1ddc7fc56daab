package org.budgetlens.ingest.table;

import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.PrintedAmount;
import org.jspecify.annotations.Nullable;

/**
 * A sum of printed amounts with the precision it can claim.
 *
 * @param fen Σ amounts in 分
 * @param step Σ weights of their last digits in 分: the sum stands for fen ± step ∕ 2
 * @param count how many amounts were added
 */
public record PrintedSum(long fen, long step, int count) {
  /** Nothing was printed. */
  public static final PrintedSum NOTHING = new PrintedSum(0, 0, 0);

  /** With one more amount; a blank adds nothing. */
  public PrintedSum plus(@Nullable PrintedAmount amount) {
    return amount == null
        ? this
        : new PrintedSum(
            Math.addExact(fen, amount.fen()), Math.addExact(step, amount.step()), count + 1);
  }

  /** Both together. */
  public PrintedSum plus(PrintedSum other) {
    return new PrintedSum(
        Math.addExact(fen, other.fen), Math.addExact(step, other.step), count + other.count);
  }

  /** Whether no amount was added. */
  public boolean isNothing() {
    return count == 0;
  }

  /**
   * This sum against what is printed for it. Differing sums agree within rounding where their
   * closed intervals touch: 2·|a − b| ≤ stepₐ + step_b.
   */
  public Parity against(PrintedSum printed) {
    if (isNothing() && printed.isNothing()) {
      return Parity.EMPTY;
    }
    if (printed.isNothing()) {
      return Parity.NO_TOTAL;
    }
    if (fen == printed.fen) {
      return Parity.EXACT;
    }
    long difference = Math.abs(Math.subtractExact(fen, printed.fen));
    return Math.multiplyExact(2, difference) <= step + printed.step
        ? Parity.ROUNDING
        : Parity.BROKEN;
  }
}
