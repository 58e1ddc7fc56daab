package org.budgetlens.audit.evaluate;

import java.util.Optional;
import org.budgetlens.contracts.audit.CauseKind;

/** What kind of slip turns one amount into another. */
final class Slips {
  private static final long TEN_THOUSAND = 10_000;

  private Slips() {}

  /** The slip by which {@code right} would have been printed as {@code printed}. */
  static CauseKind between(long printed, long right, long step) {
    if (printed == -right) {
      return CauseKind.SIGN;
    }
    if (printed != 0 && right != 0 && isMultiple(printed, right, TEN_THOUSAND)) {
      return CauseKind.UNIT;
    }
    if (isPowerOfTen(printed, right)) {
      return CauseKind.DECIMAL_POINT;
    }
    String one = digits(printed, step);
    String other = digits(right, step);
    if ((printed < 0) == (right < 0)) {
      Optional<CauseKind> kind = byDigits(one, other);
      if (kind.isPresent()) {
        return kind.get();
      }
    }
    return CauseKind.FIGURE;
  }

  private static Optional<CauseKind> byDigits(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    String left = "0".repeat(longest - one.length()) + one;
    String right = "0".repeat(longest - other.length()) + other;
    int differing = 0;
    int first = -1;
    for (int index = 0; index < longest; index++) {
      if (left.charAt(index) != right.charAt(index)) {
        differing++;
        first = first < 0 ? index : first;
      }
    }
    if (differing == 1) {
      return Optional.of(CauseKind.DIGIT);
    }
    if (differing == 2
        && first + 1 < longest
        && left.charAt(first) == right.charAt(first + 1)
        && left.charAt(first + 1) == right.charAt(first)) {
      return Optional.of(CauseKind.TRANSPOSED_DIGITS);
    }
    return lacksOne(one, other) || lacksOne(other, one)
        ? Optional.of(CauseKind.DIGIT_COUNT)
        : Optional.empty();
  }

  /** Whether a text is another one with one digit left out. */
  private static boolean lacksOne(String shorter, String longer) {
    if (longer.length() != shorter.length() + 1) {
      return false;
    }
    int index = 0;
    while (index < shorter.length() && shorter.charAt(index) == longer.charAt(index)) {
      index++;
    }
    return shorter.substring(index).equals(longer.substring(index + 1));
  }

  private static String digits(long fen, long step) {
    return Long.toString(Math.abs(fen / Math.max(1, step)));
  }

  private static boolean isPowerOfTen(long one, long other) {
    for (long factor = 10; factor <= 1_000_000; factor *= 10) {
      if (one != 0 && other != 0 && isMultiple(one, other, factor)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMultiple(long one, long other, long factor) {
    return (one % factor == 0 && one / factor == other)
        || (other % factor == 0 && other / factor == one);
  }

  /** How likely a slip is, the likeliest first. */
  static int rank(CauseKind kind) {
    return switch (kind) {
      case UNIT -> 0;
      case SIGN -> 1;
      case SWAPPED_CELLS -> 2;
      case DECIMAL_POINT -> 3;
      case DIGIT -> 4;
      case TRANSPOSED_DIGITS -> 5;
      case REPEATED_ROW -> 6;
      case DIGIT_COUNT -> 7;
      case MISSING_ROW -> 8;
      case FIGURE -> 9;
    };
  }
}
