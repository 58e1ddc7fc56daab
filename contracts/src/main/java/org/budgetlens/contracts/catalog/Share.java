package org.budgetlens.contracts.catalog;

/**
 * An exact part of an amount.
 *
 * @param numerator from 1
 * @param denominator from {@code numerator}
 */
public record Share(int numerator, int denominator) {
  public Share {
    if (numerator < 1 || denominator < numerator) {
      throw new IllegalArgumentException(
          "Not a part of a whole: %d/%d".formatted(numerator, denominator));
    }
  }
}
