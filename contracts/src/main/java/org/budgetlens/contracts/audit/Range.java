package org.budgetlens.contracts.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;

/**
 * A value with what its printed precision leaves open: a closed interval.
 *
 * @param low the least value
 * @param value the value itself
 * @param high the greatest value
 */
public record Range(Fraction low, Fraction value, Fraction high) {
  private static final Fraction HALF = new Fraction(BigInteger.ONE, BigInteger.TWO);

  /** An exact value. */
  public static Range exact(Fraction value) {
    return new Range(value, value, value);
  }

  /** A printed decimal: it stands for half a step to both sides. */
  public static Range printed(BigDecimal value, BigDecimal step) {
    Fraction middle = Fraction.of(value);
    Fraction half = Fraction.of(step).times(HALF);
    return new Range(middle.minus(half), middle, middle.plus(half));
  }

  public Range plus(Range other) {
    return new Range(low.plus(other.low), value.plus(other.value), high.plus(other.high));
  }

  public Range negated() {
    return new Range(high.negated(), value.negated(), low.negated());
  }

  public Range times(Range other) {
    return hull(
        value.times(other.value),
        low.times(other.low),
        low.times(other.high),
        high.times(other.low),
        high.times(other.high));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if the divisor can be 0
   */
  public Range dividedBy(Range other) {
    if (other.low.signum() <= 0 && other.high.signum() >= 0) {
      throw new ArithmeticException("Division by what may be 0");
    }
    return hull(
        value.dividedBy(other.value),
        low.dividedBy(other.low),
        low.dividedBy(other.high),
        high.dividedBy(other.low),
        high.dividedBy(other.high));
  }

  public Range least(Range other) {
    return new Range(min(low, other.low), min(value, other.value), min(high, other.high));
  }

  public Range greatest(Range other) {
    return new Range(max(low, other.low), max(value, other.value), max(high, other.high));
  }

  private static Range hull(Fraction value, Fraction... corners) {
    Fraction low = Stream.of(corners).min(Fraction::compareTo).orElseThrow();
    Fraction high = Stream.of(corners).max(Fraction::compareTo).orElseThrow();
    return new Range(low, value, high);
  }

  private static Fraction min(Fraction one, Fraction other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Fraction max(Fraction one, Fraction other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
