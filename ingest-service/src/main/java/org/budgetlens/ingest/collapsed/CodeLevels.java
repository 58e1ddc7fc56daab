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
  private static final List<String> LEVELS = List.of("类", "款", "项");
  private static final Pattern LABELS = Pattern.compile("类\\s*款");
  private static final Pattern APART =
      Pattern.compile("^(\\d{3})\\s(\\d{2})(?:\\s(\\d{2}))?(?=\\s+\\p{IsHan})");

  private CodeLevels() {}

  /** Whether labels say that codes are printed a level a column. */
  static boolean in(List<String> labels) {
    return labels.contains("类") && labels.contains("款");
  }

  /** Whether a line begins with the labels of levels. */
  static boolean begin(String line) {
    return LABELS.matcher(line).lookingAt();
  }

  /** The labels without those of levels. */
  static List<String> without(List<String> labels) {
    return labels.stream().filter(label -> !LEVELS.contains(label)).toList();
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
      String code = match.group(1) + match.group(2) + item + text.substring(match.end());
      Cell cell = row.cells().getFirst();
      joined.add(
          new Line(
              row.source(), List.of(new Cell(code, cell.source(), cell.extent())), row.place()));
    }
    return joined;
  }
}
