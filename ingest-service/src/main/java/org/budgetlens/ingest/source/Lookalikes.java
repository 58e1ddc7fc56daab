package org.budgetlens.ingest.source;

import java.text.Normalizer;

/**
 * Characters that look like others and mean the same. PDFs made by browsers and office programs
 * often say ⽀ (radical 65) where 支 is printed, because one glyph stands for both; copied text says
 * so too. Nobody reads a radical in a budget. Width is left alone; see {@link Width}.
 *
 * <p>Source: Unicode's Kangxi Radicals, CJK Compatibility Ideographs (both normalise to the
 * character itself) and CJK Radicals Supplement (whose equivalents are in
 * EquivalentUnifiedIdeograph.txt; those that are characters of their own are listed here).
 */
final class Lookalikes {
  private static final char FIRST_RADICAL = '\u2E80';
  private static final char LAST_RADICAL = '\u2FD5';
  private static final char FIRST_KANGXI = '\u2F00';
  private static final char FIRST_COMPATIBLE = '\uF900';
  private static final char LAST_COMPATIBLE = '\uFAD9';

  private static final String SUPPLEMENT = "⺁⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳";
  private static final String CHARACTERS = "厂母民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟";

  /** Zero-width blanks and joiners, the byte order mark and the soft hyphen print nothing. */
  private static final String NOTHING = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

  private Lookalikes() {}

  /** The text with every such character replaced by the one it stands for. */
  static String replaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOne(text.charAt(i))) {
        return rewrite(text);
      }
    }
    return text;
  }

  private static String rewrite(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (NOTHING.indexOf(c) < 0) {
        plain.append(isOne(c) ? meant(c) : String.valueOf(c));
      }
    }
    return plain.toString();
  }

  private static boolean isOne(char c) {
    return (c >= FIRST_RADICAL && c <= LAST_RADICAL)
        || (c >= FIRST_COMPATIBLE && c <= LAST_COMPATIBLE)
        || ((c >= '\u200B' || c == '\u00AD') && NOTHING.indexOf(c) >= 0);
  }

  private static String meant(char c) {
    if (c >= FIRST_RADICAL && c < FIRST_KANGXI) {
      int at = SUPPLEMENT.indexOf(c);
      return String.valueOf(at < 0 ? c : CHARACTERS.charAt(at));
    }
    return switch (c) {
      case '⼾' -> "户"; // not 戶, and not 靑: simplified text has one glyph for both
      case '⾭' -> "青";
      default -> Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    };
  }
}
