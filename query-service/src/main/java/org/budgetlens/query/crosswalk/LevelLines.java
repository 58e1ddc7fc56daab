package org.budgetlens.query.crosswalk;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The same lines at a higher level, 类 or 款. Where a line spans two codes of the level, these become
 * one line for all amounts.
 */
public final class LevelLines {
  private final int digits;
  private final Blocks blocks = new Blocks();

  /**
   * Cuts lines.
   *
   * @param lines all lines of the view
   * @param digits how many digits of a code are wanted
   */
  public LevelLines(Collection<Line> lines, int digits) {
    this.digits = digits;
    for (Line line : lines) {
      if (!line.isRemainder()) {
        SortedSet<String> cut = cut(line);
        cut.forEach(code -> blocks.unite(cut.first(), code));
      }
    }
  }

  /** The line at the level. */
  public Line of(Line line) {
    return line.isRemainder()
        ? new Line(List.copyOf(cut(line)), line.endedAfter())
        : new Line(List.copyOf(blocks.members(cut(line).first())), 0);
  }

  private SortedSet<String> cut(Line line) {
    var cut = new TreeSet<String>();
    line.codes().forEach(code -> cut.add(code.substring(0, Math.min(digits, code.length()))));
    return cut;
  }
}
