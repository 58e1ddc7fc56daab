package org.budgetlens.ingest.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Texts whose cells are separated by bars, as Markdown and saved web pages print tables: {@code |
 * 项目 | 预算数 |} or {@code 项目 | 预算数 |}. The line of dashes below a header says nothing.
 */
final class BarredText {
  private static final char BAR = '|';

  /** A line with a bar may be a page's menu (首页 | 公开); this many are a table. */
  private static final int FEWEST_LINES = 3;

  private static final Pattern DASHES = Pattern.compile(":?-{2,}:?");

  /** Whether every such line begins with a bar, which then is the table's border and no cell's. */
  private final boolean bordered;

  private BarredText(boolean bordered) {
    this.bordered = bordered;
  }

  /**
   * How a text prints its tables, if with bars: it has no tabs, and several lines have bars between
   * cells. A bar at the beginning of some lines only stands behind an empty first cell.
   */
  static Optional<BarredText> of(String text) {
    if (text.indexOf('\t') >= 0 || text.indexOf(BAR) < 0) {
      return Optional.empty();
    }
    List<String> barred = text.lines().map(String::strip).filter(BarredText::has).toList();
    var found = new BarredText(barred.stream().allMatch(line -> line.charAt(0) == BAR));
    long rows = barred.stream().filter(line -> found.printed(line) > 1).count();
    return rows < FEWEST_LINES ? Optional.empty() : Optional.of(found);
  }

  /** Whether a line has a bar. */
  static boolean has(String line) {
    return line.indexOf(BAR) >= 0;
  }

  private long printed(String line) {
    return cells(line).stream().filter(cell -> !cell.isEmpty()).count();
  }

  /** The cells of a line with bars; a single blank one for a line of dashes. */
  List<String> cells(String line) {
    String text = line.strip();
    int from = bordered && text.charAt(0) == BAR ? 1 : 0;
    int to = text.length() - 1 > from && text.endsWith("|") ? text.length() - 1 : text.length();
    List<String> cells =
        Arrays.stream(text.substring(from, to).split("\\|", -1)).map(String::strip).toList();
    boolean rule =
        cells.stream().anyMatch(cell -> !cell.isEmpty())
            && cells.stream().allMatch(cell -> cell.isEmpty() || DASHES.matcher(cell).matches());
    return rule ? List.of("") : cells;
  }
}
