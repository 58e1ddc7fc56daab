package org.budgetlens.ingest.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** From characters to words, and from words to the text of a cell or line. */
final class Words {
  /** A wider gap, in font sizes, ends a word. */
  private static final double GAP = 0.3;

  /** A gap between words that a reader sees as a blank, between Han characters and others. */
  private static final double BLANK = 0.9;

  private static final double LATIN_BLANK = 0.18;

  /** Baselines this close, in font sizes, are one line. */
  private static final double SAME_LINE = 0.5;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");

  private Words() {}

  /** Words of characters in drawing order; white space ends a word and is kept apart. */
  static List<Word> of(List<Glyph> glyphs) {
    var words = new ArrayList<Word>();
    var word = new ArrayList<Glyph>();
    for (Glyph glyph : glyphs) {
      if (!word.isEmpty() && !follows(word.getLast(), glyph)) {
        words.add(new Word(word));
        word.clear();
      }
      word.add(glyph);
    }
    if (!word.isEmpty()) {
      words.add(new Word(word));
    }
    return words;
  }

  private static boolean follows(Glyph last, Glyph next) {
    double size = Math.max(last.size(), next.size());
    return last.isBlank() == next.isBlank()
        && Math.abs(last.baseline() - next.baseline()) < 0.1 * size
        && Math.abs(next.box().left() - last.box().right()) < GAP * size;
  }

  /**
   * A word cut at a column's border, unless it is one number that is wider than its cell: then both
   * parts are no numbers, or the border goes through a digit.
   */
  static List<Word> cut(Word word, double[] borders) {
    for (double border : borders) {
      int split = 0;
      while (split < word.glyphs().size() && word.glyphs().get(split).box().centreX() < border) {
        split++;
      }
      if (split == 0 || split == word.glyphs().size()) {
        continue;
      }
      Word left = new Word(word.glyphs().subList(0, split));
      Word right = new Word(word.glyphs().subList(split, word.glyphs().size()));
      boolean oneNumber =
          isNumber(word.text()) && !(isNumber(left.text()) && isNumber(right.text()));
      if (oneNumber) {
        return List.of(word);
      }
      var cut = new ArrayList<Word>();
      cut.add(left);
      cut.addAll(cut(right, borders));
      return cut;
    }
    return List.of(word);
  }

  /** Words in lines from top to bottom, each from left to right. */
  static List<List<Word>> lines(List<Word> words) {
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(Word::baseline));
    var lines = new ArrayList<List<Word>>();
    for (Word word : sorted) {
      List<Word> line = lines.isEmpty() ? null : lines.getLast();
      if (line != null
          && word.baseline() - line.getFirst().baseline()
              < SAME_LINE * Math.max(word.size(), line.getFirst().size())) {
        line.add(word);
      } else {
        lines.add(new ArrayList<>(List.of(word)));
      }
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(word -> word.box().left())));
    return lines;
  }

  /** The text of a cell: its lines joined as if they had not been wrapped. */
  static String cell(List<Word> words) {
    var text = new StringBuilder();
    for (List<Word> line : lines(words)) {
      String printed = line(line).strip();
      if (!text.isEmpty()
          && !printed.isEmpty()
          && isLetter(text.charAt(text.length() - 1))
          && isLetter(printed.charAt(0))) {
        text.append(' ');
      }
      text.append(printed);
    }
    return text.toString();
  }

  /** The text of words side by side, with a blank where one is printed or a reader sees one. */
  static String line(List<Word> line) {
    var text = new StringBuilder();
    Word before = null;
    for (Word word : line) {
      if (word.text().isBlank()) {
        continue;
      }
      if (before != null && seesBlank(before, word, line)) {
        text.append(' ');
      }
      text.append(word.text());
      before = word;
    }
    return text.toString();
  }

  private static boolean seesBlank(Word left, Word right, List<Word> line) {
    double gap = right.box().left() - left.box().right();
    double size = Math.max(left.size(), right.size());
    char last = left.text().charAt(left.text().length() - 1);
    char first = right.text().charAt(0);
    if (isLetter(last) && isLetter(first)) {
      return gap > LATIN_BLANK * size;
    }
    if (gap > BLANK * size) {
      return true;
    }
    return line.stream()
        .anyMatch(
            word ->
                word.text().isBlank()
                    && word.box().left() >= left.box().right() - 0.1 * size
                    && word.box().right() <= right.box().left() + 0.1 * size);
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static boolean isLetter(char c) {
    return c < 0x250 && Character.isLetter(c);
  }
}
