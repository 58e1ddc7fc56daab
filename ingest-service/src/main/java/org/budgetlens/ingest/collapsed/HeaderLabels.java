package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.budgetlens.ingest.source.Width;

/**
 * Puts the words of a header together to labels, whatever their wrapping: {@code 事业单位经营│支出│上缴上级支出}
 * is 事业单位经营支出 and 上缴上级支出. The parts of a wrapped label stand alone on their lines. Takes the way
 * with the fewest labels, so that a part of a longer label is not taken for a label of its own.
 */
final class HeaderLabels {
  /** A label is wrapped over at most this many lines. */
  private static final int MOST_PIECES = 5;

  private HeaderLabels() {}

  /** The labels of these words, or empty where some words are no known label. */
  static Optional<List<String>> of(List<Piece> pieces, Predicate<String> isLabel) {
    int count = pieces.size();
    int[] fewest = new int[count + 1];
    int[] begin = new int[count + 1];
    String[] label = new String[count + 1];
    for (int end = 1; end <= count; end++) {
      fewest[end] = Integer.MAX_VALUE;
      for (int start = end - 1; start >= Math.max(0, end - MOST_PIECES); start--) {
        if (fewest[start] == Integer.MAX_VALUE || fewest[start] + 1 >= fewest[end]) {
          continue;
        }
        String candidate = joined(pieces.subList(start, end));
        if (isOneCell(pieces.subList(start, end)) && isLabel.test(candidate)) {
          fewest[end] = fewest[start] + 1;
          begin[end] = start;
          label[end] = candidate;
        }
      }
    }
    if (fewest[count] == Integer.MAX_VALUE) {
      return Optional.empty();
    }
    var labels = new ArrayList<String>();
    for (int end = count; end > 0; end = begin[end]) {
      labels.addFirst(label[end]);
    }
    return Optional.of(labels);
  }

  /** A wrapped label's parts stand alone; the characters of a spaced one ({@code 收 入}) do not. */
  private static boolean isOneCell(List<Piece> pieces) {
    return pieces.size() == 1
        || pieces.stream().allMatch(Piece::alone)
        || pieces.stream().allMatch(piece -> piece.text().length() == 1);
  }

  private static String joined(List<Piece> pieces) {
    var joined = new StringBuilder();
    pieces.forEach(piece -> joined.append(piece.text()));
    return Width.label(joined.toString());
  }
}
