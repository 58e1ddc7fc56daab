package org.budgetlens.ingest.amount;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.ingest.source.Width;

/**
 * What a cell of an amount column says. Reading is exact or refused: no rounding, no repair.
 *
 * <p>Accepted are digits with or without thousands separators in groups of three, full-width forms,
 * a sign, and blanks next to the point or a separator, which text recovery inserts ({@code 443.
 * 903000}). A number in brackets, and nothing else in the cell, is negative, as accounts print it;
 * but (1) without decimals or separators may be an ordinal or a column's number and is refused.
 */
public sealed interface AmountText {
  /** Nothing is printed, or only a dash: there is no amount, which is not the same as 0. */
  record Blank() implements AmountText {}

  /** An amount. */
  record Amount(PrintedAmount amount) implements AmountText {}

  /** A text that is not an amount, and why. */
  record Unreadable(Localized reason) implements AmountText {}

  /** Largest magnitude of an amount: 10¹⁶ 元, a hundred times the national budget. */
  long LARGEST_FEN = 1_000_000_000_000_000_000L;

  /** Whether a cell prints a number, whatever its unit and precision. */
  static boolean isNumber(String printed) {
    if (printed.length() > Parsing.LONGEST) {
      return false;
    }
    String text = Width.halved(printed).strip();
    return !text.isEmpty()
        && ((Parsing.beginsNumber(text.charAt(0)) && Parsing.number(text).matches())
            || (text.charAt(0) == '(' && Parsing.NEGATIVE.matcher(text).matches()));
  }

  /** Reads a cell of a table whose amounts are in {@code unit}. */
  static AmountText read(String printed, AmountUnit unit) {
    if (printed.length() > Parsing.LONGEST) {
      return new Unreadable(new Localized("不是金额（过长）", "Not an amount (too long)"));
    }
    String text = Width.halved(printed).strip();
    if (text.isEmpty() || Parsing.DASH.matcher(text).matches()) {
      return new Blank();
    }
    boolean negative = Parsing.NEGATIVE.matcher(text).matches();
    Matcher match = Parsing.number(negative ? text.substring(1, text.length() - 1) : text);
    if (!match.matches()) {
      return new Unreadable(new Localized("不是金额", "Not an amount"));
    }
    AmountUnit own = match.group("unit") == null ? unit : AmountUnit.of(match.group("unit"));
    String fraction = match.group("fraction") == null ? "" : match.group("fraction");
    BigDecimal value =
        new BigDecimal(
                match.group("whole").replace(",", "") + (fraction.isEmpty() ? "" : "." + fraction))
            .multiply(BigDecimal.valueOf(own.fen()));
    if (value.stripTrailingZeros().scale() > 0) {
      return new Unreadable(
          new Localized("金额细于 1 分，无法精确保存", "Finer than 1 分; cannot be kept exactly"));
    }
    if (value.compareTo(BigDecimal.valueOf(LARGEST_FEN)) > 0) {
      return new Unreadable(new Localized("金额过大（超过 10¹⁶ 元）", "Too large (more than 10¹⁶ 元)"));
    }
    long fen = value.longValueExact();
    return new Amount(
        PrintedAmount.read(
            negative || match.group("sign") != null ? -fen : fen,
            printed,
            step(own, fraction.length())));
  }

  private static long step(AmountUnit unit, int decimals) {
    long step = unit.fen();
    for (int i = 0; i < decimals && step > 1; i++) {
      step /= 10;
    }
    return step;
  }

  /** The patterns; an interface cannot hold private constants. */
  final class Parsing {
    private static final int LONGEST = 64;
    private static final Pattern DASH = Pattern.compile("[-—–−―_/]+");

    /** (1,234.56), (1,234), (12.34). */
    private static final Pattern NEGATIVE =
        Pattern.compile(
            "\\(\\s*(?:\\d{1,3}(?:,\\d{3})+(?:\\s*\\.\\s*\\d+)?|\\d+\\s*\\.\\s*\\d+)\\s*\\)");

    private static final Pattern BLANK_AT_MARK = Pattern.compile("\\s*([.,])\\s*");
    private static final Pattern NUMBER =
        Pattern.compile(
            "(?:[¥￥]\\s*)?(?<sign>[-−–])?\\s*(?:[¥￥]\\s*)?(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(?<fraction>\\d+))?"
                + "\\s*(?<unit>亿元|万元|千元|元)?");

    private Parsing() {}

    /** Whether a number can begin so: most texts do not, and need no pattern. */
    private static boolean beginsNumber(char c) {
      return (c >= '0' && c <= '9') || c == '-' || c == '−' || c == '–';
    }

    private static Matcher number(String halved) {
      return NUMBER.matcher(BLANK_AT_MARK.matcher(halved.strip()).replaceAll("$1"));
    }
  }
}
