package org.budgetlens.query.export;

import java.math.BigDecimal;

/**
 * An amount in a workbook. It is written in 万元 with all of its decimals, so that no 分 is lost: 1 万元
 * is 1,000,000 分.
 *
 * @param value the amount in 万元
 */
record Wan(BigDecimal value) {
  private static final int DECIMALS = 6;

  /** An amount in 分. */
  static Wan of(long fen) {
    return new Wan(BigDecimal.valueOf(fen, DECIMALS));
  }

  /** An amount in 分 that was computed and can have fractions of them. */
  static Wan of(BigDecimal fen) {
    return new Wan(fen.movePointLeft(DECIMALS));
  }
}
