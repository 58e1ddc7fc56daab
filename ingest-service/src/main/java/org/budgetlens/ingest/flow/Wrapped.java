package org.budgetlens.ingest.flow;

import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.ingest.source.Line;

/** A cell that was wrapped over lines, made one text again. */
final class Wrapped {
  /** Text recovery leaves a blank before marks that ended up at the start of a word. */
  private static final Pattern BEFORE_MARK = Pattern.compile("\\s+(?=[，、。；：！？）》”])");

  private Wrapped() {}

  /** The texts of lines, joined as Chinese is: without a blank, except between two Latin words. */
  static String join(List<String> lines) {
    var joined = new StringBuilder();
    for (String line : lines) {
      String part = line.strip();
      if (part.isEmpty()) {
        continue;
      }
      if (!joined.isEmpty()
          && isLetter(joined.charAt(joined.length() - 1))
          && isLetter(part.charAt(0))) {
        joined.append(' ');
      }
      joined.append(part);
    }
    return joined.toString();
  }

  /** The texts of lines, joined. */
  static String joinLines(List<Line> lines) {
    return join(lines.stream().map(Line::joined).toList());
  }

  /** The text without blanks before punctuation. */
  static String closed(String text) {
    return BEFORE_MARK.matcher(text).replaceAll("");
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
