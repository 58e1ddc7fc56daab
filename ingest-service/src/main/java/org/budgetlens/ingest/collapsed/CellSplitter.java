package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Distributes a row's words over its text cells. What decides is the layout alone:
 *
 * <ul>
 *   <li>a wrapped cell's parts stand alone on their lines, so words that share a line are whole
 *       cells;
 *   <li>cells of code columns begin with a code, and no part of another cell looks like one;
 *   <li>all parts of a wrapped cell but the last fill its column, so none of them is much narrower
 *       than the widest.
 * </ul>
 */
final class CellSplitter {
  /** A full part may miss one full-width character and punctuation that cannot begin a line. */
  private static final int SLACK = 4;

  /** More ways than this, and hardly any cell is the same in all of them. */
  private static final int MOST = 64;

  /** Steps of one search; rows that people print take some hundred. */
  private static final int MOST_STEPS = 200_000;

  private final List<Slot> slots;
  private final List<Piece> words;
  private final boolean blanks;
  private final Set<List<String>> found = new LinkedHashSet<>();
  private int steps;

  private CellSplitter(List<Slot> slots, List<Piece> words, boolean blanks) {
    this.slots = slots;
    this.words = words;
    this.blanks = blanks;
  }

  /**
   * Every way to fill the slots, an empty text for an empty cell. Only where there is none, words
   * of one line may be one cell with a blank in it. None where there are too many to see all of
   * them: what some ways agree on is not certain.
   */
  static List<List<String>> split(List<Slot> slots, List<Piece> words) {
    for (boolean blanks : new boolean[] {false, true}) {
      var splitter = new CellSplitter(slots, words, blanks);
      splitter.fill(0, 0, new ArrayList<>());
      if (splitter.isStopped()) {
        return List.of();
      }
      if (!splitter.found.isEmpty()) {
        return List.copyOf(splitter.found);
      }
    }
    return List.of();
  }

  private boolean isStopped() {
    return steps > MOST_STEPS || found.size() > MOST;
  }

  private void fill(int slot, int from, List<String> cells) {
    steps++;
    if (isStopped()) {
      return;
    }
    if (slot == slots.size()) {
      if (from == words.size()) {
        found.add(List.copyOf(cells));
      }
      return;
    }
    for (int to = from + 1; to <= words.size() && isCell(slot, from, to); to++) {
      if (isWhole(slot, words.subList(from, to))) {
        cells.add(joined(words.subList(from, to)));
        fill(slot + 1, to, cells);
        cells.removeLast();
      }
    }
    if (canBeEmpty(slot, from)) {
      cells.add("");
      fill(slot + 1, from, cells);
      cells.removeLast();
    }
  }

  /** A cell that begins with a code is not empty while its code is among the words to come. */
  private boolean canBeEmpty(int slot, int from) {
    return words.subList(from, words.size()).stream().noneMatch(slots.get(slot)::claims);
  }

  /** Whether words can be parts of a slot's cell: none of them looks like a later slot's code. */
  private boolean isCell(int slot, int from, int to) {
    Piece last = words.get(to - 1);
    return (to - from > 1 || slots.get(slot).canBegin(last))
        && slots.stream().skip(slot + 1L).noneMatch(later -> later.claims(last));
  }

  private boolean isWhole(int slot, List<Piece> parts) {
    return parts.size() == 1 || (blanks ? isText(slot) : isWrapped(parts));
  }

  private boolean isText(int slot) {
    return slots.get(slot).begins() == null;
  }

  private static boolean isWrapped(List<Piece> parts) {
    int widest = parts.stream().mapToInt(Piece::width).max().orElse(0);
    return parts.stream().allMatch(Piece::alone)
        && parts.subList(0, parts.size() - 1).stream()
            .allMatch(part -> part.width() >= widest - SLACK);
  }

  /** Parts of a wrapped cell are joined as they were broken; words of one line keep their blank. */
  private String joined(List<Piece> parts) {
    String separator = parts.stream().allMatch(Piece::alone) ? "" : " ";
    return parts.stream().map(Piece::text).collect(Collectors.joining(separator));
  }
}
