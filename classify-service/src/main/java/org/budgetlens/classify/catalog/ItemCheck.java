package org.budgetlens.classify.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.catalog.CatalogItem;
import org.budgetlens.contracts.catalog.CatalogLevel;
import org.budgetlens.contracts.catalog.Confidence;
import org.budgetlens.contracts.code.CodeKind;
import org.jspecify.annotations.Nullable;

/**
 * What makes the items of one edition valid: codes are as long as their level says, names are
 * given, the periods of a code do not overlap, parents exist and are a prefix of the code.
 */
public final class ItemCheck {
  /** Columns a file of items must have; without level and parent the code's length says them. */
  public static final List<String> REQUIRED = List.of("code", "name");

  private final CodeKind kind;
  private final String file;
  private final List<CatalogProblem> problems;
  private final Map<CatalogItem, Integer> lines = new LinkedHashMap<>();

  private ItemCheck(CodeKind kind, String file, List<CatalogProblem> problems) {
    this.kind = kind;
    this.file = file;
    this.problems = problems;
  }

  /**
   * The items of a file's rows, in their order.
   *
   * @param problems receives what is wrong, with file and line
   */
  public static List<CatalogItem> read(
      CodeKind kind, TextTable table, List<CatalogProblem> problems) {
    var check = new ItemCheck(kind, table.file(), problems);
    table.rows().forEach(check::add);
    return check.finish();
  }

  private void add(TextTable.Row row) {
    try {
      CatalogItem item = item(row);
      Integer earlier = lines.putIfAbsent(item, row.line());
      if (earlier != null) {
        throw invalid("%s stands in line %d already", item.code(), earlier);
      }
    } catch (IllegalArgumentException e) {
      problem(row.line(), e.getMessage());
    }
  }

  /** The items, after the checks that need all of them. */
  private List<CatalogItem> finish() {
    var byCode = new HashMap<String, List<CatalogItem>>();
    lines.forEach(
        (item, line) -> {
          List<CatalogItem> others = byCode.computeIfAbsent(item.code(), code -> new ArrayList<>());
          others.stream()
              .filter(other -> period(other).overlaps(period(item)))
              .forEach(other -> twice(item, line, other));
          others.add(item);
        });
    lines.forEach(
        (item, line) -> {
          String parent = item.parent();
          if (parent != null && !byCode.containsKey(parent)) {
            problem(line, "the parent %s of %s does not exist".formatted(parent, item.code()));
          }
        });
    return List.copyOf(lines.keySet());
  }

  private void twice(CatalogItem item, int line, CatalogItem other) {
    problem(
        line,
        "%s stands for %s (%s) and for %s (%s, line %d) in the same year"
            .formatted(
                item.code(),
                item.name(),
                period(item),
                other.name(),
                period(other),
                lines.get(other)));
  }

  private CatalogItem item(TextTable.Row row) {
    String code = row.cell("code");
    String name = row.cell("name");
    CatalogLevel level = level(row, code);
    if (CodeForm.isNumbered(kind)
        && (!CodeForm.isDigits(code) || code.length() != CodeForm.digits(level))) {
      throw invalid(
          "a code of level %s has %d digits, not: %s", level, CodeForm.digits(level), code);
    }
    if (code.isEmpty()) {
      throw invalid("the code is missing");
    }
    if (name.isEmpty()) {
      throw invalid("%s has no name", code);
    }
    Period period = row.period();
    return new CatalogItem(
        code,
        name,
        level,
        parent(row, code, level),
        period.from(),
        period.to(),
        aliases(row),
        confidence(row.cell("confidence")));
  }

  private CatalogLevel level(TextTable.Row row, String code) {
    String written = row.cell("level");
    Optional<CatalogLevel> level =
        written.isEmpty() && CodeForm.isNumbered(kind)
            ? CodeForm.levelOf(kind, code)
            : CodeForm.level(written);
    return level
        .filter(found -> CodeForm.has(kind, found))
        .orElseThrow(
            () ->
                written.isEmpty()
                    ? invalid("%s is no code of this kind by its length", code)
                    : invalid("%s is not a level", written));
  }

  private @Nullable String parent(TextTable.Row row, String code, CatalogLevel level) {
    String parent = row.cell("parent_code");
    if (level == CatalogLevel.CLASS) {
      if (!parent.isEmpty()) {
        throw invalid("the 类 %s has a parent: %s", code, parent);
      }
      return null;
    }
    if (!CodeForm.isNumbered(kind)) {
      if (parent.isEmpty()) {
        throw invalid("%s has no parent", code);
      }
      return parent;
    }
    if (!row.has("parent_code")) {
      return CodeForm.parent(code);
    }
    if (parent.length() != code.length() - 2 || !code.startsWith(parent)) {
      throw invalid("%s cannot be the parent of %s", parent.isEmpty() ? "nothing" : parent, code);
    }
    return parent;
  }

  private static List<String> aliases(TextTable.Row row) {
    return List.of(row.cell("aliases").split("[;；]")).stream()
        .map(String::strip)
        .filter(alias -> !alias.isEmpty())
        .toList();
  }

  static @Nullable Confidence confidence(String cell) {
    if (cell.isEmpty() || cell.equals("high")) {
      return null;
    }
    try {
      return Confidence.valueOf(cell.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw invalid("not high, medium or low: %s", cell);
    }
  }

  private static Period period(CatalogItem item) {
    return new Period(item.from(), item.to());
  }

  private static IllegalArgumentException invalid(String format, Object... values) {
    return new IllegalArgumentException(format.formatted(values));
  }

  private void problem(int line, @Nullable String message) {
    problems.add(new CatalogProblem(file, line, String.valueOf(message)));
  }
}
