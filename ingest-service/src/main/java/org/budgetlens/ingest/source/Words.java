package org.budgetlens.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The cells of a line that has lost its tabs. A single blank separates cells; several blanks are
 * letter spacing inside one ({@code 合 计}), and so is a single blank in the labels 合 计, 总 计, 小 计.
 */
public final class Words {
  private static final Pattern SPACING = Pattern.compile("[\\s\\u00A0\\u3000]{2,}");
  private static final Pattern SPACED_LABEL =
      Pattern.compile(
          "(?<=^|[\\s\\u00A0\\u3000])([合总小])[\\s\\u00A0\\u3000](计)(?=$|[\\s\\u00A0\\u3000:：])");
  private static final Pattern BLANK = Pattern.compile("[\\s\\u00A0\\u3000]");

  private Words() {}

  /** The words of a cell's text, none of them blank. */
  public static List<String> of(String text) {
    String close = SPACING.matcher(text.strip()).replaceAll("");
    var words = new ArrayList<String>();
    for (String word : BLANK.split(SPACED_LABEL.matcher(close).replaceAll("$1$2"))) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
