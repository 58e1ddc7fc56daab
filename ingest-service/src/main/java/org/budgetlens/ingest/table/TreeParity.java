package org.budgetlens.ingest.table;

import java.util.List;
import java.util.Optional;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.RowKind;

/**
 * Parity of the group rows of a tree: 类 = Σ款 and 款 = Σ项, for the rows printed below it. A group
 * row's children are the rows of the next level that follow it and begin with its code.
 */
final class TreeParity {
  private TreeParity() {}

  static Parity prove(List<TypedRow> rows, String column) {
    Parity parity = Parity.EMPTY;
    for (int i = 0; i < rows.size(); i++) {
      Optional<String> code = RowTree.onlyCode(rows.get(i));
      if (rows.get(i).kind() == RowKind.SUBTOTAL && code.isPresent()) {
        PrintedSum children = children(rows, i, code.get(), column);
        if (!children.isNothing()) {
          PrintedSum own = PrintedSum.NOTHING.plus(rows.get(i).amounts().get(column));
          parity = parity.and(children.against(own));
        }
      }
    }
    return parity;
  }

  private static PrintedSum children(List<TypedRow> rows, int parent, String code, String column) {
    PrintedSum sum = PrintedSum.NOTHING;
    int level = 0;
    for (int i = parent + 1; i < rows.size(); i++) {
      if (rows.get(i).kind() == RowKind.TOTAL) {
        continue; // printed again at the top of a page
      }
      String child = RowTree.onlyCode(rows.get(i)).orElse("");
      if (!child.startsWith(code) || child.length() <= code.length()) {
        break;
      }
      if (level == 0) {
        level = child.length();
      }
      if (child.length() == level) {
        sum = sum.plus(rows.get(i).amounts().get(column));
      }
    }
    return sum;
  }
}
