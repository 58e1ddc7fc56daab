package org.budgetlens.audit.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.jspecify.annotations.Nullable;

/**
 * What conditions on rows can name: every text column, {@code kind}, {@code table}, {@code amounts}
 * (the columns with an amount), and for every classification {@code _code}, {@code _name} as
 * printed, {@code _catalog} and {@code _status}, e.g. {@code function_status}. What a row does not
 * have is "".
 */
public final class RowNames {
  static final String AMOUNTS = "amounts";

  private static final List<String> TEXTS =
      List.of(
          "activity",
          "actual",
          "category",
          "change",
          "class",
          "code",
          "comparison_measure",
          "comparison_year",
          "completion",
          "completion_of",
          "department",
          "direction",
          "domain",
          "entry",
          "figure",
          "fund",
          "goal",
          "item",
          "level1",
          "level2",
          "level3",
          "line",
          "fiscal_year",
          "previous_year",
          "may_belong_to",
          "measure",
          "measure_unit",
          "name",
          "nature",
          "note",
          "ordinal",
          "organ_kind",
          "percent",
          "points",
          "project",
          "project_code",
          "rate",
          "reason",
          "result",
          "role",
          "score",
          "section",
          "sentence",
          "share",
          "share_of",
          "side",
          "subject",
          "subject_year",
          "term",
          "truncated",
          "unit",
          "value",
          "whole",
          "year");

  private static final Map<String, CodeName> CODES = codes();
  private static final Map<String, Function<BudgetRow, String>> READERS = readers();

  private RowNames() {}

  /** Every name with a text. */
  static Set<String> texts() {
    var names = new TreeSet<>(TEXTS);
    names.addAll(List.of("kind", "table", "title", "pair_status", "pair_alternatives"));
    names.addAll(CODES.keySet());
    return names;
  }

  static boolean isText(String name) {
    return TEXTS.contains(name);
  }

  /** What a row has under a name. */
  static Optional<Object> value(BudgetRow row, String name) {
    if (name.equals(AMOUNTS)) {
      return Optional.of(new ArrayList<>(row.amounts().keySet()));
    }
    return Optional.of(text(row, name));
  }

  /** The text a row has under a name; "" for none. */
  public static String text(BudgetRow row, String name) {
    return reader(name).apply(row);
  }

  /** Reads the text that rows have under a name; "" for none. */
  static Function<BudgetRow, String> reader(String name) {
    return READERS.getOrDefault(name, row -> orEmpty(row.text().get(name)));
  }

  private static Map<String, Function<BudgetRow, String>> readers() {
    var readers = new HashMap<String, Function<BudgetRow, String>>();
    readers.put("kind", row -> row.row().kind().name());
    readers.put("table", row -> row.table().type().name());
    readers.put("title", row -> row.table().title());
    readers.put("pair_status", row -> row.pair() == null ? "" : row.pair().status().name());
    readers.put(
        "pair_alternatives",
        row -> row.pair() == null ? "" : String.join("、", row.pair().alternatives()));
    readers.put("fiscal_year", row -> row.fiscalYear() == null ? "" : row.fiscalYear().toString());
    readers.put(
        "previous_year",
        row -> row.fiscalYear() == null ? "" : Integer.toString(row.fiscalYear() - 1));
    CODES.forEach((name, code) -> readers.put(name, row -> code(row, name, code)));
    return Map.copyOf(readers);
  }

  /** A text column of that name comes before what classification knows. */
  private static String code(BudgetRow row, String name, CodeName known) {
    String text = row.text().get(name);
    if (text != null) {
      return text;
    }
    Code code = row.code(known.kind());
    if (code == null) {
      return "";
    }
    return switch (known.part()) {
      case CODE -> code.code();
      case NAME -> orEmpty(code.name());
      case CATALOG -> orEmpty(code.catalogName());
      case STATUS -> code.status() == null ? "" : code.status().name();
    };
  }

  private enum Part {
    CODE,
    NAME,
    CATALOG,
    STATUS
  }

  private record CodeName(CodeKind kind, Part part) {}

  private static Map<String, CodeName> codes() {
    var codes = new HashMap<String, CodeName>();
    for (CodeKind kind : CodeKind.values()) {
      for (Part part : Part.values()) {
        codes.put(
            kind.jsonName() + "_" + part.name().toLowerCase(Locale.ROOT), new CodeName(kind, part));
      }
    }
    return Map.copyOf(codes);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
