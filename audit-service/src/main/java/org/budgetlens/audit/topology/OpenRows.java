package org.budgetlens.audit.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.BudgetRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of documents whose seal is still to come, as they were read when they came. The topic
 * has all of them too; this saves reading them again. A document that is long, or that was begun by
 * another process, is not here.
 */
final class OpenRows {
  /** Rows that are held, of all documents together: some 30 MB. */
  static final int MOST_ROWS = 20_000;

  private final int most;
  private final Map<String, List<BudgetRow>> documents = new LinkedHashMap<>();
  private int held;

  OpenRows() {
    this(MOST_ROWS);
  }

  /** Holds at most so many rows. */
  OpenRows(int most) {
    this.most = most;
  }

  void add(String owner, BudgetRow row) {
    List<BudgetRow> rows = documents.get(owner);
    if (rows == null && row.sequence() == 0) {
      rows = new ArrayList<>();
      documents.put(owner, rows);
    }
    if (rows == null) {
      return;
    }
    if (row.sequence() < rows.size()) {
      rows.set(row.sequence(), row);
    } else if (row.sequence() > rows.size() || !makeRoom(owner)) {
      forget(owner);
    } else {
      rows.add(row);
      held++;
    }
  }

  /** Forgets the documents that wait longest; false if only this one is left. */
  private boolean makeRoom(String owner) {
    while (held >= most) {
      String eldest = documents.keySet().iterator().next();
      if (eldest.equals(owner)) {
        return false;
      }
      forget(eldest);
    }
    return true;
  }

  /** Every row of a document, in order; null if not all are here. */
  @Nullable List<BudgetRow> all(String owner, int rowCount) {
    List<BudgetRow> rows = documents.get(owner);
    return rows != null && rows.size() == rowCount ? rows : null;
  }

  void forget(String owner) {
    List<BudgetRow> rows = documents.remove(owner);
    if (rows != null) {
      held -= rows.size();
    }
  }
}
