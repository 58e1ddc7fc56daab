package org.budgetlens.ingest.table;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.RowKind;

/**
 * Finds the group rows of a tree: a row that prints a 类 or 款 whose 款 or 项 the table prints too.
 * Such a row repeats the sum of the rows below it and must not be added to them.
 */
final class RowTree {
  private static final List<CodeKind> CLASSIFICATIONS =
      List.of(CodeKind.FUNCTION, CodeKind.GOVERNMENT, CodeKind.DEPARTMENT);
  private static final int CLASS = 3;
  private static final int GROUP = 5;

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
                row.kind() == RowKind.DETAIL && onlyCode(row).filter(parents::contains).isPresent()
                    ? row.withKind(RowKind.SUBTOTAL)
                    : row)
        .toList();
  }

  /**
   * The code of a row that prints a code of one classification only: functions and economic codes
   * beside each other are no tree.
   */
  static Optional<String> onlyCode(TypedRow row) {
    List<CodeKind> kinds = CLASSIFICATIONS.stream().filter(row.codes()::containsKey).toList();
    return kinds.size() == 1 ? Optional.of(code(row, kinds.getFirst())) : Optional.empty();
  }

  /** Codes that are the beginning of another row's code. */
  private static Set<String> parents(List<TypedRow> rows) {
    var parents = new HashSet<String>();
    for (TypedRow row : rows) {
      if (row.kind() != RowKind.DETAIL) {
        continue;
      }
      for (CodeKind kind : CLASSIFICATIONS) {
        if (!row.codes().containsKey(kind)) {
          continue;
        }
        String code = code(row, kind);
        if (code.length() > CLASS) {
          parents.add(code.substring(0, CLASS));
        }
        // Seven digits of an economic code are a local extension, beside the code and not below it.
        if (code.length() > GROUP && kind == CodeKind.FUNCTION) {
          parents.add(code.substring(0, GROUP));
        }
      }
    }
    return parents;
  }

  private static String code(TypedRow row, CodeKind kind) {
    Code code = Objects.requireNonNull(row.codes().get(kind));
    return code.code();
  }
}
