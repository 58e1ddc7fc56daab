package org.budgetlens.ingest.table;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.RowKind;

/**
 * Finds the group rows of a tree: a row that prints a 类 or 款 whose 款 or 项 the table prints too.
 * Such a row repeats the sum of the rows below it and must not be added to them.
 */
final class RowTree {
  private RowTree() {}

  /** The rows with group rows turned into SUBTOTAL rows. */
  static List<TypedRow> withSubtotals(List<TypedRow> rows) {
    Set<String> parents = parents(rows);
    if (parents.isEmpty()) {
      return List.copyOf(rows);
    }
    return rows.stream()
        .map(
            row ->
                row.kind() == RowKind.DETAIL && isParent(row, parents)
                    ? row.withKind(RowKind.SUBTOTAL)
                    : row)
        .toList();
  }

  /** Codes that are the beginning of another row's code, with everything else alike absent. */
  private static Set<String> parents(List<TypedRow> rows) {
    var parents = new HashSet<String>();
    for (TypedRow row : rows) {
      if (row.kind() == RowKind.DETAIL && row.codes().containsKey(CodeKind.FUNCTION)) {
        String code = function(row);
        if (code.length() == 7) {
          parents.add(code.substring(0, 3));
          parents.add(code.substring(0, 5));
        } else if (code.length() == 5) {
          parents.add(code.substring(0, 3));
        }
      }
    }
    return parents;
  }

  private static boolean isParent(TypedRow row, Set<String> parents) {
    boolean onlyFunction =
        !row.codes().containsKey(CodeKind.GOVERNMENT)
            && !row.codes().containsKey(CodeKind.DEPARTMENT);
    return onlyFunction
        && row.codes().containsKey(CodeKind.FUNCTION)
        && parents.contains(function(row));
  }

  private static String function(TypedRow row) {
    Code code = Objects.requireNonNull(row.codes().get(CodeKind.FUNCTION));
    return code.code();
  }
}
