package org.budgetlens.ingest.source;

/**
 * Full-width and half-width forms of the same character, made equal. Narrower than Unicode's
 * compatibility forms on purpose: those also turn ② and ² into the digit 2.
 */
public final class Width {
  /** A full cell may miss one character and the punctuation that cannot begin the next line. */
  private static final int SLACK = 4;

  private static final char FIRST_FULL = '\uFF01';
  private static final char LAST_FULL = '\uFF5E';
  private static final int DISTANCE = 0xFEE0;

  private Width() {}

  /** The text with full-width letters, digits, punctuation and blanks made half-width. */
  public static String halved(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (half(text.charAt(i)) != text.charAt(i)) {
        return rewrite(text);
      }
    }
    return text;
  }

  /** The text half-width, without quotes and without any white space: for comparing labels. */
  public static String label(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (half(c) != c || isLeftOut(c)) {
        return rewriteLabel(text);
      }
    }
    return text;
  }

  /** How wide a text is printed: 2 for a full-width character, 1 for any other. */
  public static int printed(String text) {
    return text.codePoints().map(c -> c > 0xFF && c != '“' && c != '”' ? 2 : 1).sum();
  }

  /** Whether a text fills a cell in which texts are at most this wide, and may be cut off there. */
  public static boolean fills(String text, int widest) {
    return printed(text) >= widest - SLACK;
  }

  private static String rewriteLabel(String text) {
    var label = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = half(text.charAt(i));
      if (!isLeftOut(c)) {
        label.append(c);
      }
    }
    return label.toString();
  }

  /** White space and quotes. */
  private static boolean isLeftOut(char c) {
    return switch (c) {
      case '“', '”', '"', '\'', '‘', '’', '\u00A0' -> true;
      default -> Character.isWhitespace(c);
    };
  }

  private static String rewrite(String text) {
    var halved = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      halved.append(half(text.charAt(i)));
    }
    return halved.toString();
  }

  private static char half(char c) {
    if (c >= FIRST_FULL && c <= LAST_FULL) {
      return (char) (c - DISTANCE);
    }
    return c == '\u3000' ? ' ' : c;
  }
}
