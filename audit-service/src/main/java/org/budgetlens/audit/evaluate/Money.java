package org.budgetlens.audit.evaluate;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes 分 as 万元 with six decimals, which is exact. */
final class Money {
  private Money() {}

  static String of(long fen) {
    var format = new DecimalFormat("#,##0.000000", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(BigDecimal.valueOf(fen, 6));
  }
}
