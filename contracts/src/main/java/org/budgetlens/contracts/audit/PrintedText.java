package org.budgetlens.contracts.audit;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** When two printed texts say the same. */
public final class PrintedText {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");

  private PrintedText() {}

  /** The text with full-width forms made half-width and without blanks. */
  public static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** Whether a text has nothing but ideographs, letters, digits and simple punctuation. */
  private static boolean isPlain(String text) {
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      boolean ascii = letter > ' ' && letter < 0x7f;
      boolean ideograph = letter >= 0x4e00 && letter <= 0x9fff;
      if (!ascii && !ideograph) {
        return false;
      }
    }
    return true;
  }

  /** Whether two texts are the same but for width and blanks. */
  public static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }
}
