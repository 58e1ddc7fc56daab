package org.budgetlens.query.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.query.crosswalk.Carried;
import org.budgetlens.query.crosswalk.Line;
import org.budgetlens.query.request.RowFilter;
import org.budgetlens.query.view.ViewResult.Step;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a view's row.
 *
 * @param order what rows are ordered by
 * @param key shown as key
 * @param name what it stands for
 * @param path what it belongs to
 * @param filter the filter of rows that finds what is behind it; several values are alternatives
 */
record Heading(
    String order,
    String key,
    @Nullable String name,
    List<Step> path,
    Map<String, List<String>> filter) {
  static final String WITHOUT_NAME = "未列科目 (no code)";
  private static final String LAST = "\uFFFF";
  private static final int CLASS_DIGITS = 3;
  private static final int GROUP_DIGITS = 5;

  /** The heading of a code, under its class and, for a 项, its 款. */
  static Heading ofCode(String code, Dimension.Codes codes, CodeNames names) {
    String filter = codes.filter();
    if (code.equals(RowFilter.NONE)) {
      return new Heading(
          LAST, RowFilter.NONE, WITHOUT_NAME, List.of(), Map.of(filter, List.of(RowFilter.NONE)));
    }
    boolean tree =
        switch (codes.kind()) {
          case FUNCTION, GOVERNMENT, DEPARTMENT -> true;
          case ORGANISATION, INCOME_SOURCE, PURCHASED_SERVICE -> false;
        };
    return new Heading(
        code,
        code,
        names.of(code),
        tree ? above(code, names) : List.of(),
        // Rows may print a shorter code than the others: only those belong here.
        Map.of(filter, List.of(code.length() < codes.digits() ? code + RowFilter.EXACTLY : code)));
  }

  /** The heading of a line across years, over rows with codes of their own year. */
  static Heading ofCarried(Carried carried, Dimension.Codes codes, CodeNames names) {
    Line line = carried.line();
    List<String> own = line.codes();
    String name = String.join(" + ", own.stream().map(it -> named(it, names)).toList());
    return new Heading(
        (line.isRemainder() ? LAST : "") + line.key(),
        line.key(),
        line.isRemainder()
            ? name + "（" + line.endedAfter() + " 年后无对应科目 no successor）"
            : own.size() == 1 ? names.of(own.getFirst()) : name,
        own.size() == 1 ? above(own.getFirst(), names) : List.of(),
        Map.of(
            codes.filter(), carried.sources().stream().map(it -> it + RowFilter.EXACTLY).toList()));
  }

  private static String named(String code, CodeNames names) {
    String name = names.of(code);
    return name == null ? code : name;
  }

  private static List<Step> above(String code, CodeNames names) {
    var path = new ArrayList<Step>();
    for (int digits : List.of(CLASS_DIGITS, GROUP_DIGITS)) {
      if (code.length() > digits) {
        String above = code.substring(0, digits);
        path.add(new Step(above, names.of(above)));
      }
    }
    return path;
  }

  /** The heading of texts such as 02-政府履职辅助性服务, from coarse to fine. */
  static Heading ofTexts(List<String> texts, List<String> columns) {
    var steps = new ArrayList<Step>();
    var filter = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < columns.size(); i++) {
      String text = texts.get(i);
      filter.put(columns.get(i), List.of(text));
      steps.add(step(text));
    }
    Step last = steps.getLast();
    String key = String.join("/", steps.stream().map(Step::key).toList());
    return new Heading(key, key, last.name(), steps.subList(0, steps.size() - 1), filter);
  }

  /** The heading of an amount column, of rows for these years. */
  static Heading ofPart(Part part, int place, List<Part> parts, List<String> years) {
    var path = new ArrayList<Step>();
    parts.stream()
        .filter(it -> it.column().equals(part.whole()))
        .forEach(it -> path.add(new Step(it.column(), it.title().zh())));
    var filter = new LinkedHashMap<String, List<String>>();
    if (!years.isEmpty()) {
      filter.put(Columns.YEAR, years);
    }
    filter.put("column", List.of(part.column()));
    return new Heading("%02d".formatted(place), part.column(), part.title().zh(), path, filter);
  }

  /** The heading of a line of a two-sided table: by its class where it has one. */
  static Heading ofLine(List<String> key, CodeNames names) {
    String side = key.getFirst();
    String role = key.get(1);
    String code = key.get(2);
    String line = key.get(3);
    boolean coded = !code.equals(RowFilter.NONE);
    var filter = new LinkedHashMap<String, List<String>>();
    filter.put(Columns.SIDE, List.of(side));
    filter.put(Columns.ROLE, List.of(role));
    filter.put(Columns.LINE, List.of(line));
    String order =
        (side.equals(Side.INCOME.name()) ? "1" : "2")
            + role.length()
            + (coded ? code : LAST + line);
    String official = coded ? names.of(code) : null;
    return new Heading(
        order,
        side + "/" + (coded ? code : line),
        official == null ? line : official,
        List.of(new Step(side, side.equals(Side.INCOME.name()) ? "收入" : "支出")),
        filter);
  }

  /** The heading of money that flows through three classes. */
  static Heading ofFlow(List<String> key, CodeNames functions, CodeNames economic) {
    var steps = new ArrayList<Step>();
    var filter = new LinkedHashMap<String, List<String>>();
    List<String> filters = List.of("function", "government", "departmentCode");
    for (int i = 0; i < key.size(); i++) {
      String code = key.get(i);
      CodeNames names = i == 0 ? functions : economic;
      steps.add(new Step(code, code.equals(RowFilter.NONE) ? WITHOUT_NAME : names.of(code)));
      filter.put(filters.get(i), List.of(code));
    }
    String joined = String.join("/", key);
    return new Heading(joined, joined, steps.getLast().name(), steps.subList(0, 2), filter);
  }

  /** Splits 02-政府履职辅助性服务; a text without such a code is its own key. */
  private static Step step(String text) {
    int dash = text.indexOf('-');
    boolean coded = dash > 0 && text.substring(0, dash).matches("[0-9A-Za-z]+");
    return coded
        ? new Step(text.substring(0, dash), text.substring(dash + 1).strip())
        : new Step(text, text.equals(RowFilter.NONE) ? WITHOUT_NAME : text);
  }
}
