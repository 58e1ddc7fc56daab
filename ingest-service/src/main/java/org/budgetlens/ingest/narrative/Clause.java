package org.budgetlens.ingest.narrative;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a sentence between two marks.
 *
 * @param start where it begins in its paragraph
 * @param end where it ends
 * @param sentenceStart where its sentence begins
 * @param sentenceEnd where its sentence ends, with its mark
 * @param mark the mark behind it; '。' at the end of the paragraph
 */
record Clause(int start, int end, int sentenceStart, int sentenceEnd, char mark) {
  /** Cuts a paragraph's text, from a place on. */
  static List<Clause> of(String text, int from) {
    var clauses = new ArrayList<Clause>();
    int sentence = from;
    while (sentence < text.length()) {
      int end = sentence;
      while (end < text.length() && !endsSentence(text.charAt(end))) {
        end++;
      }
      int close = Math.min(end + 1, text.length());
      clauses(text, sentence, end, close, clauses);
      sentence = close;
    }
    return clauses;
  }

  private static void clauses(String text, int sentence, int end, int close, List<Clause> clauses) {
    int start = sentence;
    for (int i = sentence; i <= end; i++) {
      if (i == end || separates(text, i)) {
        if (i > start) {
          clauses.add(new Clause(start, i, sentence, close, i == end ? '。' : text.charAt(i)));
        }
        start = i + 1;
      }
    }
  }

  private static boolean endsSentence(char c) {
    return c == '。' || c == '！' || c == '？';
  }

  /** A comma between digits groups thousands; 、 separates only behind an amount. */
  private static boolean separates(String text, int i) {
    return switch (text.charAt(i)) {
      case '，', '；', '：', ';', ':' -> true;
      case ',' -> !(isDigit(text, i - 1) && isDigit(text, i + 1));
      case '、' -> i > 0 && text.charAt(i - 1) == '元';
      default -> false;
    };
  }

  private static boolean isDigit(String text, int i) {
    return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  String in(String text) {
    return text.substring(start, end);
  }

  /** Whether what follows is about something else. */
  boolean closes() {
    return mark == '。' || mark == '；' || mark == ';';
  }
}
