package org.budgetlens.ingest.table;

import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Outline;

/** Headings of prose, told from entries of a table of contents by the text below them. */
final class ProseHeadings {
  /** A heading without ordinal stands above all that have one. */
  private static final int TOP = 1;

  private static final int LONGEST = 60;
  private static final Pattern SENTENCE = Pattern.compile("[，,。；;：:]");

  private ProseHeadings() {}

  /** Whether a line is a heading that stands beside or above the current one. */
  static boolean follows(Line current, Line line) {
    if (line.printed().size() != 1) {
      return false;
    }
    String text = line.joined();
    return text.length() <= LONGEST
        && !SENTENCE.matcher(text).find()
        && !text.contains("（类）")
        && Outline.of(text).map(Outline::level).orElse(Integer.MAX_VALUE) <= level(current);
  }

  /** Whether sentences follow before the next heading of the same rank. */
  static boolean hasText(List<Line> lines, int at) {
    int level = level(lines.get(at));
    for (int i = at + 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      String text = line.joined();
      if (SENTENCE.matcher(text).find()) {
        return true;
      }
      if (Outline.of(text).map(Outline::level).orElse(Integer.MAX_VALUE) <= level) {
        return false;
      }
    }
    return false;
  }

  private static int level(Line line) {
    return Outline.of(line.joined()).map(Outline::level).orElse(TOP);
  }
}
