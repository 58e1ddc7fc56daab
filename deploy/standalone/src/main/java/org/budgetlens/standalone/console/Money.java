package org.budgetlens.standalone.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Amounts in 分 as people read them: in 万元. */
public final class Money {
  /** 1 万元 = 10⁶ 分. */
  private static final int DECIMALS = 6;

  private Money() {}

  /** The amount in 万元 to two decimals, rounded half up, e.g. 6,458.43. */
  public static String rounded(long fen) {
    return String.format(
        Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, DECIMALS).setScale(2, RoundingMode.HALF_UP));
  }

  /** The exact amount in 万元, with at least two decimals, e.g. 6,458.429361. */
  public static String exact(long fen) {
    BigDecimal amount = BigDecimal.valueOf(fen, DECIMALS).stripTrailingZeros();
    int decimals = Math.max(2, amount.scale());
    return String.format(Locale.ROOT, "%,." + decimals + "f", amount);
  }
}
