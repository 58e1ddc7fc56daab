package org.budgetlens.contracts.audit;

import java.math.BigDecimal;
import java.util.List;
import org.budgetlens.contracts.Localized;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison, with every cell it is made of.
 *
 * <p>Money that is a plain sum has {@code fen} and {@code step}. Everything else has a {@code
 * measure} and either a {@code formula} with its value, or a {@code text}.
 *
 * @param label what this side is
 * @param fen Σ sign × fen of the contributions, in 分; 0 for what is not money
 * @param step Σ step of the contributions, in 分: the side stands for fen ± step ∕ 2
 * @param contributions every cell, in document order; empty for a side that is nothing, which is 0
 * @param measure what is compared; null for money
 * @param formula how the value is made of the contributions' names, see {@link Formula}; null for a
 *     plain sum or a text
 * @param value the formula's value, at most 12 decimals; null where there is no formula
 * @param low the least value the printed precision leaves open, rounded down to 12 decimals
 * @param high the greatest value the printed precision leaves open, rounded up to 12 decimals
 * @param text the text that is compared; null for figures
 */
public record ComparedSide(
    Localized label,
    long fen,
    long step,
    List<Contribution> contributions,
    @Nullable Measure measure,
    @Nullable String formula,
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable String text) {
  public ComparedSide {
    contributions = List.copyOf(contributions);
  }

  /** A side of money. */
  public ComparedSide(Localized label, long fen, long step, List<Contribution> contributions) {
    this(label, fen, step, contributions, null, null, null, null, null, null);
  }

  /** A side that is the sum of cells. */
  public static ComparedSide of(Localized label, List<Contribution> contributions) {
    long fen = 0;
    long step = 0;
    for (Contribution part : contributions) {
      fen = Math.addExact(fen, Math.multiplyExact(part.sign(), part.fen()));
      step = Math.addExact(step, part.step());
    }
    return new ComparedSide(label, fen, step, contributions);
  }

  /** A side that is a text. */
  public static ComparedSide text(Localized label, String text, List<Contribution> contributions) {
    return new ComparedSide(label, 0, 0, contributions, Measure.TEXT, null, null, null, null, text);
  }

  /**
   * A side with a formula over its contributions' names.
   *
   * @throws ArithmeticException if it has no value, e.g. a division by 0
   */
  public static ComparedSide computed(
      Localized label, Measure measure, String formula, List<Contribution> contributions) {
    Range range = Formula.parse(formula).evaluate(Formula.values(contributions));
    return new ComparedSide(
        label,
        0,
        0,
        contributions,
        measure,
        formula,
        range.value().rounded(),
        range.low().roundedDown(),
        range.high().roundedUp(),
        null);
  }

  /** What is compared. */
  public Measure measured() {
    return measure == null ? Measure.MONEY : measure;
  }
}
