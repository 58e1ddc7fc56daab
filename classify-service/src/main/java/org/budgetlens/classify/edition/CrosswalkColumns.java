package org.budgetlens.classify.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.classify.catalog.TextTable;

/**
 * A file of items may say in three more columns where a code comes from: {@code from_code}, the
 * code of the year before, or several with semicolons; {@code relation}; and {@code share}, the
 * exact part of the old code's amounts, e.g. 2/5. This makes rows of a crosswalk out of them.
 */
final class CrosswalkColumns {
  private CrosswalkColumns() {}

  static TextTable of(TextTable items, String fromColumn, int year) {
    var rows = new ArrayList<TextTable.Row>();
    for (TextTable.Row row : items.rows()) {
      for (String from : row.cell(fromColumn).split("[;；]")) {
        if (!from.isBlank()) {
          rows.add(row(row, from.strip(), year));
        }
      }
    }
    return new TextTable(items.file(), rows);
  }

  private static TextTable.Row row(TextTable.Row item, String from, int year) {
    Map<String, String> cells = new HashMap<>();
    cells.put("from", Integer.toString(year - 1));
    cells.put("to", Integer.toString(year));
    cells.put("from_code", from);
    cells.put("to_code", item.cell("code"));
    String relation = item.cell("relation");
    boolean same = from.equals(item.cell("code"));
    cells.put("relation", relation.isEmpty() ? (same ? "UNCHANGED" : "RENUMBERED") : relation);
    List<String> share = List.of(item.cell("share").split("/", -1));
    if (share.size() == 2) {
      cells.put("numerator", share.get(0).strip());
      cells.put("denominator", share.get(1).strip());
    } else if (!item.cell("share").isEmpty()) {
      cells.put("numerator", item.cell("share"));
      cells.put("denominator", "");
    }
    cells.put("source", items(item));
    return new TextTable.Row(item.line(), cells);
  }

  private static String items(TextTable.Row item) {
    String source = item.cell("source");
    return source.isEmpty() ? "uploaded" : source;
  }
}
