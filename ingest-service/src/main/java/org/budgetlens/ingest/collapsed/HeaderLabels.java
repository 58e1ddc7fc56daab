package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.budgetlens.ingest.source.Width;
import org.jspecify.annotations.Nullable;

/**
 * Puts the words of a header together to labels, whatever their wrapping: {@code 事业单位经营│支出│上缴上级支出}
 * is 事业单位经营支出 and 上缴上级支出. The parts of a wrapped label stand alone on their lines. Takes the way
 * with the fewest labels, so that a part of a longer label is not taken for a label of its own.
 */
final class HeaderLabels {
  /** A label is wrapped over at most this many lines. */
  private static final int MOST_PIECES = 5;

  /** By number of words: the fewest labels they make, −1 where they make none. */
  private final int[] fewest;

  private final int[] begin;
  private final @Nullable String[] label;

  /** Finds the labels of every beginning of these words. */
  HeaderLabels(List<Piece> pieces, Predicate<String> isLabel) {
    int count = pieces.size();
    fewest = new int[count + 1];
    begin = new int[count + 1];
    label = new @Nullable String[count + 1];
    Arrays.fill(fewest, 1, count + 1, -1);
    int reached = 0;
    for (int end = 1; end <= count && end <= reached + MOST_PIECES; end++) {
      for (int start = end - 1; start >= Math.max(0, end - MOST_PIECES); start--) {
        boolean fewer = fewest[end] < 0 || fewest[start] + 1 < fewest[end];
        if (fewest[start] >= 0 && fewer) {
          take(pieces, start, end, isLabel);
        }
      }
      reached = fewest[end] >= 0 ? end : reached;
    }
  }

  private void take(List<Piece> pieces, int start, int end, Predicate<String> isLabel) {
    List<Piece> parts = pieces.subList(start, end);
    String candidate = joined(parts);
    if (isOneCell(parts) && isLabel.test(candidate)) {
      fewest[end] = fewest[start] + 1;
      begin[end] = start;
      label[end] = candidate;
    }
  }

  /** The labels that the first words make, or empty where some of them are no known label. */
  Optional<List<String>> of(int words) {
    if (fewest[words] < 0) {
      return Optional.empty();
    }
    var labels = new ArrayList<String>();
    for (int end = words; end > 0; end = begin[end]) {
      String one = label[end];
      if (one != null) {
        labels.addFirst(one);
      }
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
