package org.budgetlens.query.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures that make documents of different size comparable. */
final class Ratios {
  private static final int SHARE_DECIMALS = 6;

  private Ratios() {}

  /** A part of a sum; null where the sum is 0. */
  static @Nullable BigDecimal share(long fen, long sum) {
    return sum == 0
        ? null
        : BigDecimal.valueOf(fen)
            .divide(BigDecimal.valueOf(sum), SHARE_DECIMALS, RoundingMode.HALF_UP);
  }

  /** 分 per unit; null where the units are unknown. */
  static @Nullable Long perUnit(long fen, @Nullable Integer units) {
    return units == null || units == 0
        ? null
        : BigDecimal.valueOf(fen)
            .divide(BigDecimal.valueOf(units), 0, RoundingMode.HALF_UP)
            .longValueExact();
  }
}
