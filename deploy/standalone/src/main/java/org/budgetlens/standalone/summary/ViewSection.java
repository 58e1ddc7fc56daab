package org.budgetlens.standalone.summary;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.standalone.api.View;
import org.budgetlens.standalone.console.Money;
import org.budgetlens.standalone.console.TextTable;
import org.budgetlens.standalone.console.TextTable.Column;
import org.jspecify.annotations.Nullable;

/** A cross-department view as a table, in 万元. */
final class ViewSection {
  private static final int SHOWN = 15;
  private static final int NAME_LIMIT = 40;

  private ViewSection() {}

  static List<String> lines(View view) {
    var lines = new ArrayList<String>();
    lines.add("%s %s（万元 10⁴ CNY）".formatted(view.title().zh(), view.title().en()));
    table(view).lines().forEach(line -> lines.add("  " + line));
    if (view.rows().size() > SHOWN) {
      lines.add("  …");
    }
    return lines;
  }

  private static TextTable table(View view) {
    var columns = new ArrayList<Column>();
    columns.add(Column.words("编码 code", NAME_LIMIT));
    columns.add(Column.words("名称 name", NAME_LIMIT));
    view.columns().forEach(column -> columns.add(Column.numbers(heading(column))));
    var table = new TextTable(columns);
    view.rows().stream().limit(SHOWN).forEach(row -> table.add(cells(row)));
    var sums = new ArrayList<String>(List.of("", "合计 sum"));
    view.columns().forEach(column -> sums.add(amount(column.sum())));
    table.add(sums);
    // Where the rows do not add up to what the department printed, the reader must not miss it.
    if (view.columns().stream().anyMatch(ViewSection::differs)) {
      var printed = new ArrayList<String>(List.of("", "原文合计 printed"));
      var differences = new ArrayList<String>(List.of("", "差额 difference"));
      for (View.Column column : view.columns()) {
        printed.add(differs(column) ? amount(column.printedTotal()) : "");
        differences.add(differs(column) ? amount(column.difference()) : "");
      }
      table.add(printed);
      table.add(differences);
    }
    return table;
  }

  private static List<String> cells(View.Row row) {
    var cells = new ArrayList<String>();
    cells.add(row.key() == null ? "" : row.key());
    cells.add(row.name() == null ? "" : row.name());
    for (View.@Nullable Cell cell : row.cells()) {
      cells.add(amount(cell == null ? null : cell.fen()));
    }
    return cells;
  }

  private static boolean differs(View.Column column) {
    return column.difference() != null && column.difference() != 0;
  }

  private static String heading(View.Column column) {
    String department = column.department() == null ? "?" : column.department();
    return column.fiscalYear() == null ? department : department + " " + column.fiscalYear();
  }

  private static String amount(@Nullable Long fen) {
    return fen == null ? "" : Money.rounded(fen);
  }
}
