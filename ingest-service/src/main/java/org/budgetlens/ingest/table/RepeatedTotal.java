package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.budgetlens.contracts.table.RowKind;

/**
 * A department's own row between its total and its units, which print no codes that would say so:
 * 合计, 文化和旅游局, 局本级, 图书馆. It repeats the total, amount by amount.
 */
final class RepeatedTotal {
  private RepeatedTotal() {}

  /**
   * The rows with the first detail row that repeats the total turned into a group row; the same
   * rows where there is none. Whether the table adds up so is for the caller to ask.
   */
  static List<TypedRow> once(List<TypedRow> rows) {
    List<TypedRow> totals = rows.stream().filter(row -> row.kind() == RowKind.TOTAL).toList();
    if (totals.size() != 1 || totals.getFirst().amounts().isEmpty()) {
      return rows;
    }
    Map<String, Long> total = fen(totals.getFirst());
    for (int i = 0; i < rows.size(); i++) {
      TypedRow row = rows.get(i);
      if (row.kind() == RowKind.DETAIL && row.codes().isEmpty() && fen(row).equals(total)) {
        var once = new ArrayList<>(rows);
        once.set(i, row.withKind(RowKind.SUBTOTAL));
        return once;
      }
    }
    return rows;
  }

  private static Map<String, Long> fen(TypedRow row) {
    return row.amounts().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, amount -> amount.getValue().fen()));
  }
}
