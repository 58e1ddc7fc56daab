package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.RowKind;
import org.jspecify.annotations.Nullable;

/** What a row is about: in words for people, and as a key without position. */
final class RowLabels {
  /** Texts that name what a row is about, the first ones first. */
  private static final List<String> NAMING =
      List.of("line", "subject", "term", "project", "activity", "fund", "level3", "measure");

  /** What a row says of it: no part of its key. */
  private static final Set<String> SAYING =
      Set.of(
          Columns.ORDINAL,
          "goal",
          "result",
          "sentence",
          "figure",
          "value",
          "actual",
          "points",
          "score",
          "rate",
          "reason",
          "share",
          "percent",
          "completion",
          "change",
          "printed_under",
          "may_belong_to",
          "truncated",
          "definition_first_words");

  private RowLabels() {}

  /** The row in words, e.g. 2010301 行政运行 · 30101 基本工资. */
  static String of(BudgetRow row) {
    var words = new ArrayList<String>();
    String line = row.text().get(Columns.LINE);
    if (line != null) {
      return line;
    }
    for (Code code : printedCodes(row)) {
      words.add(code.name() == null ? code.code() : code.code() + " " + code.name());
    }
    NAMING.forEach(
        name -> {
          String text = row.text().get(name);
          if (text != null) {
            words.add(text);
          }
        });
    if (words.isEmpty()) {
      row.text().forEach((column, text) -> words.add(text));
    }
    if (words.isEmpty()) {
      return switch (row.row().kind()) {
        case TOTAL -> "合计";
        case SUBTOTAL -> "小计";
        case DETAIL -> row.table().title();
      };
    }
    return String.join(" · ", words);
  }

  /** The code that says most about the row: function, else economic code; null without codes. */
  static @Nullable String mainCode(BudgetRow row) {
    List<Code> codes = printedCodes(row);
    return codes.isEmpty() ? null : codes.getFirst().code();
  }

  /** A row's codes but for those that classification finds by the row's own texts. */
  private static List<Code> printedCodes(BudgetRow row) {
    var printed = new ArrayList<Code>();
    row.codes()
        .forEach(
            (kind, code) -> {
              switch (kind) {
                case FUNCTION, GOVERNMENT, DEPARTMENT, ORGANISATION -> printed.add(code);
                case INCOME_SOURCE, PURCHASED_SERVICE -> {}
              }
            });
    return printed;
  }

  /** The row's codes and naming texts, without its position and without what it says of them. */
  static String key(BudgetRow row) {
    var key = new StringJoiner("/");
    if (row.row().kind() != RowKind.DETAIL) {
      key.add(row.row().kind().name());
    }
    printedCodes(row).forEach(code -> key.add(code.code()));
    var naming = new ArrayList<Map.Entry<String, String>>();
    for (Map.Entry<String, String> text : row.text().entrySet()) {
      if (!SAYING.contains(text.getKey()) && !text.getKey().endsWith("_printed")) {
        naming.add(text);
      }
    }
    naming.sort(Map.Entry.comparingByKey());
    naming.forEach(text -> key.add(text.getValue()));
    return key.toString();
  }
}
