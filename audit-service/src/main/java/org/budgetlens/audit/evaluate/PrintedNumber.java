package org.budgetlens.audit.evaluate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.audit.PrintedText;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text cell.
 *
 * @param value the number
 * @param step what one in its last printed digit is worth
 * @param unit what stands behind it, e.g. 万元; "" for nothing
 */
record PrintedNumber(BigDecimal value, BigDecimal step, String unit) {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z.])-?[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?(?![0-9])");
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(19|20)[0-9]{2}年度?");
  private static final Pattern UNIT = Pattern.compile("^(亿元|千元|万元|元|%|‰)");
  private static final Map<String, BigDecimal> MONEY =
      Map.of(
          "元", BigDecimal.valueOf(100),
          "千元", BigDecimal.valueOf(100_000),
          "万元", BigDecimal.valueOf(1_000_000),
          "亿元", new BigDecimal("10000000000"));

  /** The only number of a text; null where there is none, or more than one. */
  static @Nullable PrintedNumber only(String text) {
    String plain = YEAR.matcher(PrintedText.plain(text)).replaceAll("");
    Matcher matcher = NUMBER.matcher(plain);
    if (!matcher.find()) {
      return null;
    }
    String digits = matcher.group();
    String rest = plain.substring(matcher.end());
    if (matcher.find() || (!rest.isEmpty() && isLetter(rest.charAt(0)))) {
      return null;
    }
    return of(digits, rest);
  }

  /** The number of a text that says nothing else but its unit; null for other texts. */
  static @Nullable PrintedNumber alone(String text) {
    String plain = PrintedText.plain(text);
    Matcher matcher = NUMBER.matcher(plain);
    if (!matcher.lookingAt()) {
      return null;
    }
    String rest = plain.substring(matcher.end());
    PrintedNumber number = of(matcher.group(), rest);
    return number != null && rest.equals(number.unit()) ? number : null;
  }

  private static @Nullable PrintedNumber of(String digits, String rest) {
    var value = new BigDecimal(digits.replace(",", ""));
    Matcher unit = UNIT.matcher(rest);
    return value.precision() > 30
        ? null
        : new PrintedNumber(
            value, BigDecimal.ONE.movePointLeft(value.scale()), unit.find() ? unit.group() : "");
  }

  private static boolean isLetter(char letter) {
    return letter < 128 && Character.isLetter(letter);
  }

  /** The same as a share; 1 is 100 %. */
  PrintedNumber percent() {
    return unit.equals("%") || unit.isEmpty()
        ? new PrintedNumber(value.movePointLeft(2), step.movePointLeft(2), "%")
        : this;
  }

  /** Money in 分; null where neither the text nor the other unit names a unit of money. */
  @Nullable PrintedNumber money(String otherUnit) {
    String printed = unit.isEmpty() ? PrintedText.plain(otherUnit) : unit;
    BigDecimal fen = MONEY.get(printed.replaceFirst("/年$", ""));
    return fen == null ? null : new PrintedNumber(value.multiply(fen), step.multiply(fen), "分");
  }

  /** Whether number and step are whole and fit a long. */
  boolean isWhole() {
    return isLong(value) && isLong(step);
  }

  private static boolean isLong(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() <= 0 && plain.precision() - plain.scale() <= 17;
  }

  /** Money in 分 where a unit of money is named, the number as it stands otherwise. */
  PrintedNumber quantity(String otherUnit) {
    PrintedNumber money = money(otherUnit);
    return money == null ? this : money;
  }
}
