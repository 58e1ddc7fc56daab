package org.budgetlens.contracts.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
  @ParameterizedTest
  @CsvSource({
    "1 + 2 * 3, 7",
    "(1 + 2) * 3, 9",
    "-a + 10, 4",
    "a / b, 1.5",
    "'min(a, b)', 4",
    "'max(a, b)', 6",
    "10 - 4 - 3, 3",
    "nothing + 1, 1",
    "'steps(a / b, 1.5, 0.1, 3, 0.2)', 0.1",
    "'steps(a, 1.5, 0.1, 3, 0.2)', 0.2",
    "'steps(b, 5, 0.1)', 0"
  })
  void computes(String formula, String expected) {
    Map<String, Range> values = Map.of("a", exact("6"), "b", exact("4"));

    assertThat(Formula.parse(formula).evaluate(values).value().rounded())
        .isEqualByComparingTo(expected);
  }

  @Test
  void aPlainSumHasSigns() {
    assertThat(Formula.parse("-a + b - c").signs()).contains(Map.of("a", -1, "b", 1, "c", -1));
  }

  @ParameterizedTest
  @CsvSource({"a + 1", "a * b", "(a + b)", "'min(a, b)'", "a - a"})
  void anotherFormulaHasNoSigns(String formula) {
    assertThat(Formula.parse(formula).signs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1 +", "a b", "'pow(1, 2)'", "'min(1)'", "1 $ 2", "()", "'steps(a)'"})
  void refusesWhatIsNoFormula(String formula) {
    assertThatThrownBy(() -> Formula.parse(formula)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatMayBeZeroDividesNothing() {
    Map<String, Range> values = Map.of("a", Range.printed(BigDecimal.ZERO, BigDecimal.ONE));

    assertThatThrownBy(() -> Formula.parse("1 / a").evaluate(values))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void everyValueWithinThePrintedPrecisionLiesWithinTheRange() {
    Formula formula = Formula.parse("min(points, points * executed / adjusted) - max(a, -b) * a");
    var random = new Random(20260314);
    for (int round = 0; round < 2_000; round++) {
      Map<String, Range> printed =
          Map.of(
              "points", any(random, 1, 30),
              "executed", any(random, 0, 500),
              "adjusted", any(random, 10, 500),
              "a", any(random, -9, 9),
              "b", any(random, -9, 9));
      Range range = formula.evaluate(printed);
      Map<String, Range> inside = new java.util.HashMap<>();
      printed.forEach((name, each) -> inside.put(name, Range.exact(within(each, random))));

      assertThat(formula.evaluate(inside).value()).isBetween(range.low(), range.high());
      assertThat(range.value()).isBetween(range.low(), range.high());
    }
  }

  private static Range any(Random random, int from, int to) {
    int scale = random.nextInt(4);
    BigDecimal value =
        BigDecimal.valueOf(random.nextLong(from * 1000L, to * 1000L), 3)
            .setScale(scale, java.math.RoundingMode.HALF_UP);
    return Range.printed(value, BigDecimal.ONE.movePointLeft(scale));
  }

  private static Fraction within(Range range, Random random) {
    Fraction share = Fraction.of(BigDecimal.valueOf(random.nextInt(101), 2));
    return range.low().plus(range.high().minus(range.low()).times(share));
  }

  private static Range exact(String value) {
    return Range.exact(Fraction.of(new BigDecimal(value)));
  }
}
