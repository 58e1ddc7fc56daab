package org.budgetlens.contracts.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact quotient of whole numbers.
 *
 * @param numerator any whole number
 * @param denominator above 0, without a common divisor with the numerator
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  static final Fraction ZERO = of(BigDecimal.ZERO);

  /** Decimals that events carry. */
  private static final int DECIMALS = 12;

  public Fraction {
    if (denominator.signum() <= 0) {
      throw new ArithmeticException("A denominator is above 0, not " + denominator);
    }
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger divisor = numerator.gcd(denominator);
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }
  }

  /** A decimal as a fraction. */
  public static Fraction of(BigDecimal value) {
    return value.scale() <= 0
        ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
        : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  /** A whole number as a fraction. */
  public static Fraction of(long value) {
    return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  public Fraction plus(Fraction other) {
    if (denominator.equals(other.denominator)) {
      return new Fraction(numerator.add(other.numerator), denominator);
    }
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if {@code other} is 0
   */
  public Fraction dividedBy(Fraction other) {
    if (other.signum() == 0) {
      throw new ArithmeticException("Division by 0");
    }
    Fraction inverse =
        other.signum() > 0
            ? new Fraction(other.denominator, other.numerator)
            : new Fraction(other.denominator.negate(), other.numerator.negate());
    return times(inverse);
  }

  public int signum() {
    return numerator.signum();
  }

  public Fraction abs() {
    return signum() < 0 ? negated() : this;
  }

  @Override
  public int compareTo(Fraction other) {
    if (denominator.equals(other.denominator)) {
      return numerator.compareTo(other.numerator);
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** The nearest decimal that events carry. */
  public BigDecimal rounded() {
    return decimal(RoundingMode.HALF_EVEN);
  }

  BigDecimal roundedDown() {
    return decimal(RoundingMode.FLOOR);
  }

  BigDecimal roundedUp() {
    return decimal(RoundingMode.CEILING);
  }

  private BigDecimal decimal(RoundingMode rounding) {
    BigDecimal decimal =
        new BigDecimal(numerator)
            .divide(new BigDecimal(denominator), DECIMALS, rounding)
            .stripTrailingZeros();
    return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
  }

  @Override
  public String toString() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .toPlainString();
  }
}
