package org.budgetlens.contracts.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a violation from its event alone: both sides from their contributions, then the
 * difference, the tolerance, the materiality and the verdict.
 *
 * @param mistakes what the event states and its evidence does not; empty if it is right
 */
public record Verification(List<String> mistakes) {
  public Verification {
    mistakes = List.copyOf(mistakes);
  }

  /** Recomputes a violation. */
  public static Verification of(Violation violation) {
    var mistakes = new ArrayList<String>();
    try {
      ComparedSide left = side("left", violation.left(), mistakes);
      ComparedSide right = side("right", violation.right(), mistakes);
      verdict(violation, left, right, mistakes);
    } catch (ArithmeticException | IllegalArgumentException e) {
      mistakes.add("cannot be recomputed: " + e.getMessage());
    }
    return new Verification(mistakes);
  }

  /** Whether the event is right. */
  public boolean holds() {
    return mistakes.isEmpty();
  }

  private static ComparedSide side(String name, ComparedSide side, List<String> mistakes) {
    ComparedSide again = recomputed(side);
    expect(name + ".fen", side.fen(), again.fen(), mistakes);
    expect(name + ".step", side.step(), again.step(), mistakes);
    expect(name + ".value", side.value(), again.value(), mistakes);
    expect(name + ".low", side.low(), again.low(), mistakes);
    expect(name + ".high", side.high(), again.high(), mistakes);
    return again;
  }

  private static ComparedSide recomputed(ComparedSide side) {
    String formula = side.formula();
    String text = side.text();
    if (formula != null) {
      return ComparedSide.computed(side.label(), side.measured(), formula, side.contributions());
    }
    return text == null
        ? ComparedSide.of(side.label(), side.contributions())
        : ComparedSide.text(side.label(), text, side.contributions());
  }

  private static void verdict(
      Violation violation, ComparedSide left, ComparedSide right, List<String> mistakes) {
    Relation relation = violation.relation() == null ? Relation.EQUAL : violation.relation();
    String text = left.text();
    String other = right.text();
    if (text != null && other != null) {
      if (PrintedText.same(text, other)) {
        mistakes.add("verdict: both texts say the same");
      }
      return;
    }
    Range one = range(left);
    Range two = range(right);
    if (left.formula() == null) {
      expect("difference", violation.difference(), left.fen() - right.fen(), mistakes);
      expect("tolerance", violation.tolerance(), (left.step() + right.step()) / 2, mistakes);
    } else {
      BigDecimal gap = Fraction.of(value(left)).minus(Fraction.of(value(right))).rounded();
      expect("gap", violation.gap(), gap, mistakes);
    }
    expect("materiality", violation.materiality(), materiality(one, two), mistakes);
    boolean above = one.low().compareTo(two.high()) > 0;
    boolean below = one.high().compareTo(two.low()) < 0;
    boolean violated =
        switch (relation) {
          case EQUAL -> above || below;
          case AT_MOST -> above;
          case AT_LEAST -> below;
        };
    if (!violated) {
      mistakes.add("verdict: within the printed precision the sides stand as they should");
    }
  }

  private static BigDecimal value(ComparedSide side) {
    return side.value() == null ? BigDecimal.valueOf(side.fen()) : side.value();
  }

  private static Range range(ComparedSide side) {
    return side.formula() == null
        ? Range.printed(BigDecimal.valueOf(side.fen()), BigDecimal.valueOf(side.step()))
        : Formula.parse(side.formula()).evaluate(Formula.values(side.contributions()));
  }

  /** |left − right| ÷ the larger of both, six decimals; 0 where both are 0. */
  public static BigDecimal materiality(Range left, Range right) {
    Fraction one = left.value().abs();
    Fraction other = right.value().abs();
    Fraction larger = one.compareTo(other) >= 0 ? one : other;
    return larger.signum() == 0
        ? BigDecimal.ZERO.setScale(6)
        : left.value()
            .minus(right.value())
            .abs()
            .dividedBy(larger)
            .rounded()
            .setScale(6, RoundingMode.HALF_UP);
  }

  private static void expect(
      String what, @Nullable Object stated, @Nullable Object computed, List<String> mistakes) {
    boolean same =
        stated instanceof BigDecimal one && computed instanceof BigDecimal other
            ? one.compareTo(other) == 0
            : Objects.equals(stated, computed);
    if (!same) {
      mistakes.add(what + ": the event says " + stated + ", its evidence " + computed);
    }
  }
}
