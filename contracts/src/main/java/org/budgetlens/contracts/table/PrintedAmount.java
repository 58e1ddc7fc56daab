package org.budgetlens.contracts.table;

import org.jspecify.annotations.Nullable;

/**
 * An amount of money with the precision it was printed in.
 *
 * @param fen the amount in whole 分 (1/100 元)
 * @param printed the cell's text as printed, e.g. 6,458.43
 * @param step what one in the last printed digit is worth, in 分, at least 1: 6,458.43 万元 has the
 *     step 10,000 and stands for every amount within half a step of {@code fen}
 * @param inferred why the amount stands in this column, where that was reasoned and not read
 */
public record PrintedAmount(long fen, String printed, long step, @Nullable String inferred) {
  public PrintedAmount {
    if (step < 1) {
      throw new IllegalArgumentException("The last printed digit is worth at least one 分: " + step);
    }
  }

  /** An amount that was read where it stands. */
  public static PrintedAmount read(long fen, String printed, long step) {
    return new PrintedAmount(fen, printed, step, null);
  }
}
