package org.budgetlens.ingest.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Width;

/**
 * A code printed level by level: 类 │ 款 │ 项 as 201 │ 06 │ 01 make 2010601, and 201 │ 06 make 20106.
 */
final class CodeParts {
  private static final Pattern CLASS = Pattern.compile("\\d{3}");
  private static final Pattern WHOLE = Pattern.compile("\\d{5}|\\d{7}");
  private static final Pattern LEVEL = Pattern.compile("\\d{1,2}");

  private final Map<Integer, Cell> levels = new TreeMap<>();

  void put(int level, Cell cell) {
    levels.put(level, cell);
  }

  /** The parts as printed. */
  String joined() {
    return String.join(" ", levels.values().stream().map(Cell::text).toList());
  }

  /**
   * The whole code. A level printed with one digit (301 │ 2) is the level with its leading zero,
   * which a spreadsheet has taken away; that is reported. A code with a missing or strange level is
   * no code, and is reported too.
   */
  Optional<String> code(List<ReadingProblem> problems) {
    var code = new StringBuilder();
    Source padded = null;
    int expected = 0;
    Cell only = levels.get(0);
    if (levels.size() == 1 && only != null && WHOLE.matcher(Width.label(only.text())).matches()) {
      return Optional.of(Width.label(only.text())); // the levels' columns are merged in rows
    }
    for (Map.Entry<Integer, Cell> level : levels.entrySet()) {
      String digits = Width.label(level.getValue().text());
      Pattern pattern = level.getKey() == 0 ? CLASS : LEVEL;
      if (level.getKey() != expected || !pattern.matcher(digits).matches()) {
        problems.add(new ReadingProblem.IncompleteCode(level.getValue().source(), joined()));
        return Optional.empty();
      }
      if (expected > 0 && digits.length() == 1) {
        padded = level.getValue().source();
        code.append('0');
      }
      code.append(digits);
      expected++;
    }
    if (padded != null) {
      problems.add(new ReadingProblem.PaddedCode(padded, joined(), code.toString()));
    }
    return Optional.of(code.toString());
  }
}
