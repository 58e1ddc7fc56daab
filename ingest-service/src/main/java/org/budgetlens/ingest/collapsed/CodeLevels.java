package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;

/**
 * Codes whose levels stood in columns of their own (类 │ 款 │ 项) and now stand apart: 205 02 02 小学教育.
 * The header says so; then the levels at the beginning of a line are one code, and the labels of
 * the levels say nothing more.
 */
final class CodeLevels {
  private static final List<String> LEVELS = List.of("类", "款", "项", "类款", "类款项");
  private static final Pattern LABELS = Pattern.compile("类\\s*款");
  private static final Pattern BEFORE_TOTAL = Pattern.compile("^类\\s*款(?:\\s*项)?\\s+(?=[合总]\\s*计)");

  /**
   * 205 02 02 小学教育; behind the last level the name may stand without a gap, and a unit's code may
   * stand before it: 201 05 01 123001 行政运行.
   */
  private static final Pattern APART =
      Pattern.compile(
          "^(\\d{3})\\s(\\d{2})(?:\\s(\\d{2}))?"
              + "(?=\\s*\\p{IsHan}|\\s+\\d{3,12}\\s+\\p{IsHan}|\\s+-?\\d[\\d,]*\\.\\d)");

  private CodeLevels() {}

  /** Whether labels say that codes are printed a level a column. */
  static boolean in(List<String> labels) {
    return (labels.contains("类") && labels.contains("款"))
        || labels.contains("类款")
        || labels.contains("类款项");
  }

  /** Whether a line begins with the labels of levels. */
  static boolean begin(String line) {
    return LABELS.matcher(line).lookingAt();
  }

  /** Whether a label is that of a level. */
  static boolean names(String label) {
    return LEVELS.contains(label);
  }

  /** The labels without those of levels. */
  static List<String> without(List<String> labels) {
    return labels.stream().filter(label -> !names(label)).toList();
  }

  /** The rows with the levels of each code put together. */
  static List<Line> joined(List<Line> rows) {
    var joined = new ArrayList<Line>();
    for (Line row : rows) {
      String text = row.joined();
      Matcher match = APART.matcher(text);
      if (row.cells().size() != 1 || !match.find()) {
        joined.add(row);
        continue;
      }
      String item = match.group(3) == null ? "" : match.group(3);
      String rest = text.substring(match.end()).strip();
      joined.add(withText(row, match.group(1) + match.group(2) + item + " " + rest));
    }
    return joined;
  }

  /** The line without the labels of levels that stand before a total: 类 款 项 合计 4,733.14. */
  static Line withoutLabels(Line line) {
    Matcher match = BEFORE_TOTAL.matcher(line.joined());
    return line.cells().size() == 1 && match.find()
        ? withText(line, line.joined().substring(match.end()))
        : line;
  }

  private static Line withText(Line line, String text) {
    Cell cell = line.cells().getFirst();
    return new Line(
        line.source(), List.of(new Cell(text, cell.source(), cell.extent())), line.place());
  }
}
