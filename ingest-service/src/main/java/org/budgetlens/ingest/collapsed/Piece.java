package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.source.Words;

/**
 * One word of a line: a whole cell, or a part of a cell that is wrapped over lines.
 *
 * @param text the word
 * @param source its line
 * @param first whether it begins its line
 * @param alone whether it is all its line prints
 */
record Piece(String text, Source source, boolean first, boolean alone) {
  private static final Pattern DASH = Pattern.compile("[-—–−]{1,4}");

  static List<Piece> of(Line line) {
    var pieces = new ArrayList<Piece>();
    List<String> words = words(line);
    for (int i = 0; i < words.size(); i++) {
      pieces.add(new Piece(words.get(i), line.source(), i == 0, words.size() == 1));
    }
    return pieces;
  }

  private static List<String> words(Line line) {
    var words = new ArrayList<String>();
    line.printed().forEach(cell -> words.addAll(Words.of(cell)));
    return words;
  }

  /** Whether it prints a number, or a dash for an amount that is not there. */
  boolean isFigure() {
    return AmountText.isNumber(text) || DASH.matcher(text).matches();
  }

  /** How wide it is printed: 2 for a full-width character, 1 for any other. */
  int width() {
    return Width.printed(text);
  }

  /** Half-width, for comparing with patterns. */
  String halved() {
    return Width.halved(text);
  }
}
