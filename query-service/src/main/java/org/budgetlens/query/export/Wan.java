package org.budgetlens.query.export;

import java.math.BigDecimal;

/**
 * An amount in a workbook. It is written in 万元 with all of its decimals, so that no 分 is lost: 1 万元
 * is 1,000,000 分.
 *
 * @param fen the amount in 分
 */
record Wan(long fen) {
  private static final int DECIMALS = 6;

  BigDecimal value() {
    return BigDecimal.valueOf(fen, DECIMALS);
  }
}
