package org.budgetlens.ingest.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ordinal that a heading or a paragraph of Chinese prose begins with.
 *
 * @param level how deep it stands: 1 第一部分, 2 一、, 3 （一）, 4 1. or 1、, 5 （1）, 6 ①
 * @param ordinal the ordinal as printed, e.g. （一）
 * @param text what follows it
 */
public record Outline(int level, String ordinal, String text) {
  private static final String CHINESE = "[一二三四五六七八九十百]{1,4}";
  private static final Pattern[] LEVELS = {
    Pattern.compile("第" + CHINESE + "(?:部分|章|篇)[、.．:：]?"),
    Pattern.compile(CHINESE + "\\s*[、.．]"),
    Pattern.compile("[(（]\\s*" + CHINESE + "\\s*[)）][、.．]?"),
    Pattern.compile("[0-9０-９]{1,2}\\s*[、.．](?![0-9０-９])"),
    Pattern.compile("[(（]\\s*[0-9０-９]{1,2}\\s*[)）][、.．]?"),
    Pattern.compile("[①-⑳]")
  };

  /** The ordinal of a line that begins with one. */
  public static Optional<Outline> of(String line) {
    for (int i = 0; i < LEVELS.length; i++) {
      Matcher match = LEVELS[i].matcher(line);
      if (match.lookingAt()) {
        return Optional.of(new Outline(i + 1, match.group(), line.substring(match.end()).strip()));
      }
    }
    return Optional.empty();
  }
}
