package org.budgetlens.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The cells of a line that has lost its tabs. A single blank separates cells; several blanks are
 * letter spacing inside one ({@code 合 计}), and so is a single blank in the labels 合 计, 总 计, 小 计.
 */
public final class Words {
  private static final Set<String> FIRST_OF_LABEL = Set.of("合", "总", "小");

  private Words() {}

  /** The words of a cell's text, none of them blank. */
  public static List<String> of(String text) {
    String stripped = text.strip();
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (!isBlank(c)) {
        word.append(c);
      } else if (i + 1 < stripped.length() && isBlank(stripped.charAt(i + 1))) {
        while (i + 1 < stripped.length() && isBlank(stripped.charAt(i + 1))) {
          i++; // letter spacing
        }
      } else {
        add(word, words);
      }
    }
    add(word, words);
    return words;
  }

  /** Adds a word, or joins it to the first character of a label it is the second of. */
  private static void add(StringBuilder word, List<String> words) {
    if (word.isEmpty()) {
      return;
    }
    boolean second =
        word.charAt(0) == '计'
            && (word.length() == 1 || word.charAt(1) == ':' || word.charAt(1) == '：')
            && !words.isEmpty()
            && FIRST_OF_LABEL.contains(words.getLast());
    words.add(second ? words.removeLast() + word : word.toString());
    word.setLength(0);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00A0' || c == '\u3000';
  }
}
