package org.budgetlens.query.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.Columns;
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
 * @param filter the filter of rows that finds what is behind it
 */
record Heading(
    String order, String key, @Nullable String name, List<Step> path, Map<String, String> filter) {
  private static final String WITHOUT_NAME = "未列科目 (no code)";
  private static final String LAST = "\uFFFF";
  private static final int CLASS_DIGITS = 3;
  private static final int GROUP_DIGITS = 5;

  /** The heading of a code, under its class and, for a 项, its 款. */
  static Heading ofCode(String code, String filter, CodeNames names) {
    if (code.equals(RowFilter.NONE)) {
      return new Heading(
          LAST, RowFilter.NONE, WITHOUT_NAME, List.of(), Map.of(filter, RowFilter.NONE));
    }
    var path = new ArrayList<Step>();
    for (int digits : List.of(CLASS_DIGITS, GROUP_DIGITS)) {
      if (code.length() > digits) {
        String above = code.substring(0, digits);
        path.add(new Step(above, names.of(above)));
      }
    }
    return new Heading(code, code, names.of(code), path, Map.of(filter, code));
  }

  /** The heading of texts such as 02-政府履职辅助性服务, from coarse to fine. */
  static Heading ofTexts(List<String> texts, List<String> columns) {
    var steps = new ArrayList<Step>();
    var filter = new LinkedHashMap<String, String>();
    for (int i = 0; i < columns.size(); i++) {
      String text = texts.get(i);
      filter.put(columns.get(i), text);
      steps.add(step(text));
    }
    Step last = steps.getLast();
    String key = String.join("/", steps.stream().map(Step::key).toList());
    return new Heading(key, key, last.name(), steps.subList(0, steps.size() - 1), filter);
  }

  /** The heading of an amount column. */
  static Heading ofColumn(ThreePublicItem item) {
    var path = item.parent() == null ? List.<Step>of() : List.of(step(item.parent()));
    return new Heading(
        "%02d".formatted(item.ordinal()),
        item.column(),
        item.title(),
        path,
        Map.of("column", item.column()));
  }

  private static Step step(ThreePublicItem item) {
    return new Step(item.column(), item.title());
  }

  /** Splits 02-政府履职辅助性服务; a text without such a code is its own key. */
  private static Step step(String text) {
    int dash = text.indexOf('-');
    boolean coded = dash > 0 && text.substring(0, dash).matches("[0-9A-Za-z]+");
    return coded
        ? new Step(text.substring(0, dash), text.substring(dash + 1).strip())
        : new Step(text, text.equals(RowFilter.NONE) ? WITHOUT_NAME : text);
  }

  /** The columns that make up the key of a view of texts. */
  static List<String> textColumns(View view) {
    return switch (view) {
      case PROCUREMENT -> List.of(Columns.CATEGORY);
      case PURCHASED_SERVICES -> List.of(Columns.LEVEL1, Columns.LEVEL2, Columns.LEVEL3);
      case FUNCTIONAL_CLASSES, FUNCTIONAL_ITEMS, GOVERNMENT_ECONOMIC, THREE_PUBLIC -> List.of();
    };
  }
}
