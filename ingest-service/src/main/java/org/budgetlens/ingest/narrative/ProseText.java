package org.budgetlens.ingest.narrative;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Places;

/**
 * Prose that was wrapped over lines, made one text without blanks, which knows the line of every
 * character. Digits and decimal points are half-width; everything else is as printed.
 */
final class ProseText {
  private final StringBuilder text = new StringBuilder();
  private final List<Line> lines = new ArrayList<>();

  void append(Line line) {
    String printed = line.joined();
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00A0') {
        text.append(normal(c));
        lines.add(line);
      }
    }
  }

  private static char normal(char c) {
    if (c >= '０' && c <= '９') {
      return (char) (c - '０' + '0');
    }
    return c == '％' ? '%' : c;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** The whole text. */
  String text() {
    return text.toString();
  }

  /** The lines a stretch of the text stands on. */
  Set<Line> lines(int start, int end) {
    return new LinkedHashSet<>(lines.subList(start, end));
  }

  /** Where a stretch of the text stands. */
  Source source(int start, int end) {
    return Places.of(lines(start, end));
  }
}
