package org.budgetlens.classify.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes the entries of one classification valid: codes are as long as their level says, names
 * are given, the periods of a code do not overlap, parents exist and are a prefix of the code.
 */
final class CatalogCheck {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final String file;
  private final List<CatalogProblem> problems;
  private final Map<CatalogEntry, Integer> lines = new LinkedHashMap<>();

  CatalogCheck(String file, List<CatalogProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  void add(CsvTable.Row row) {
    try {
      lines.put(entry(row), row.line());
    } catch (IllegalArgumentException e) {
      problem(row.line(), e.getMessage());
    }
  }

  /** The entries, after the checks that need all of them. */
  Collection<CatalogEntry> finish() {
    var byCode = new HashMap<String, List<CatalogEntry>>();
    lines.forEach(
        (entry, line) -> {
          List<CatalogEntry> others =
              byCode.computeIfAbsent(entry.code(), code -> new ArrayList<>());
          for (CatalogEntry other : others) {
            if (other.period().overlaps(entry.period())) {
              problem(
                  line,
                  "%s stands for %s (%s) and for %s (%s, line %d) in the same year"
                      .formatted(
                          entry.code(),
                          entry.name(),
                          entry.period(),
                          other.name(),
                          other.period(),
                          lines.get(other)));
            }
          }
          others.add(entry);
        });
    lines.forEach(
        (entry, line) -> {
          String parent = entry.parent();
          if (parent != null && !byCode.containsKey(parent)) {
            problem(line, "the parent %s of %s does not exist".formatted(parent, entry.code()));
          }
        });
    return lines.keySet();
  }

  static Period period(CsvTable.Row row) {
    return new Period(year(row.cell("valid_from")), year(row.cell("valid_to")));
  }

  private static CatalogEntry entry(CsvTable.Row row) {
    String code = row.cell("code");
    String name = row.cell("name");
    Level level =
        Level.of(row.cell("level"))
            .orElseThrow(() -> invalid("%s is not a level".formatted(row.cell("level"))));
    if (!DIGITS.matcher(code).matches() || code.length() != level.digits()) {
      throw invalid("a code of level %s has %d digits, not: %s", level, level.digits(), code);
    }
    if (name.isEmpty()) {
      throw invalid("%s has no name", code);
    }
    List<String> aliases =
        Optional.of(row.cell("aliases")).filter(cell -> !cell.isEmpty()).stream()
            .flatMap(cell -> List.of(cell.split(";")).stream())
            .map(String::strip)
            .toList();
    return CatalogEntry.of(code, name, level, parent(row, code, level), period(row), aliases);
  }

  private static @Nullable String parent(CsvTable.Row row, String code, Level level) {
    String parent = row.cell("parent_code");
    if (level == Level.CLASS) {
      if (!parent.isEmpty()) {
        throw invalid("the 类 %s has a parent: %s", code, parent);
      }
      return null;
    }
    if (parent.length() != code.length() - 2 || !code.startsWith(parent)) {
      throw invalid("%s cannot be the parent of %s", parent.isEmpty() ? "nothing" : parent, code);
    }
    return parent;
  }

  private static @Nullable Integer year(String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    if (cell.length() != 4 || !DIGITS.matcher(cell).matches()) {
      throw invalid("not a year: %s", cell);
    }
    return Integer.valueOf(cell);
  }

  private static IllegalArgumentException invalid(String format, Object... values) {
    return new IllegalArgumentException(format.formatted(values));
  }

  private void problem(int line, @Nullable String message) {
    problems.add(new CatalogProblem(file, line, String.valueOf(message)));
  }
}
