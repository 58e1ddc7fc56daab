package org.budgetlens.classify.catalog;

import java.text.Normalizer;

/**
 * Names in the form they are compared in. Documents print one name in many ways: 维修(护)费 and 维修（护）费,
 * wrapped over two lines, blanks in between.
 */
public final class Names {
  private static final String OPENING = "[{【〔〖『「";
  private static final String CLOSING = "]}】〕〗』」";

  private Names() {}

  /** The name without blanks and line breaks, half-width, with one kind of brackets. */
  public static String normalize(String name) {
    String halfWidth = Normalizer.normalize(name, Normalizer.Form.NFKC);
    var normalized = new StringBuilder(halfWidth.length());
    for (int i = 0; i < halfWidth.length(); i++) {
      char character = halfWidth.charAt(i);
      if (OPENING.indexOf(character) >= 0) {
        normalized.append('(');
      } else if (CLOSING.indexOf(character) >= 0) {
        normalized.append(')');
      } else if (!isBlank(character)) {
        normalized.append(character);
      }
    }
    return normalized.toString();
  }

  private static boolean isBlank(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\u200b' // zero width space, left behind by PDF and web pages
        || character == '\ufeff';
  }
}
