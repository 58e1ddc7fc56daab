package org.budgetlens.ingest.performance;

import java.util.regex.Pattern;
import org.budgetlens.ingest.amount.AmountText;

/**
 * Takes out of a text what text recovery put in. A line wrapped inside a cell leaves a blank
 * between two Chinese characters (信息化项目法律 咨询服务), and numbers get one beside their point (108. 8);
 * Chinese is written without blanks, so nothing that was printed is lost.
 */
final class PrintedText {
  private static final String CHINESE =
      "[\\p{IsHan}\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301B\\uFF00-\\uFFEF“”‘’（），。；：！？、《》]";
  private static final Pattern WRAPPED =
      Pattern.compile("(?<=" + CHINESE + ")\\s+(?=" + CHINESE + ")");
  private static final Pattern WRAPPED_NAME =
      Pattern.compile("(?<=" + CHINESE + ")\\s+|\\s+(?=" + CHINESE + ")");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private PrintedText() {}

  /** A text without blanks between Chinese characters; a number without any. */
  static String clean(String text) {
    if (hasNoSpace(text)) {
      return text;
    }
    if (AmountText.isNumber(text)) {
      return BLANKS.matcher(text).replaceAll("");
    }
    return WRAPPED.matcher(text).replaceAll("").strip();
  }

  /** A name, which also has no blanks between Chinese and other characters. */
  static String name(String text) {
    return hasNoSpace(text) ? text : WRAPPED_NAME.matcher(text).replaceAll("").strip();
  }

  /** What nearly all texts are: these need no look at each blank's neighbours. */
  private static boolean hasNoSpace(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Two pieces of a text that was split over pages. */
  static String joined(String first, String second) {
    boolean words =
        !first.isEmpty()
            && !second.isEmpty()
            && isLatin(first.charAt(first.length() - 1))
            && isLatin(second.charAt(0));
    return first + (words ? " " : "") + second;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
