package org.budgetlens.audit.pack;

import java.util.Map;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * Cells that are added up under one name.
 *
 * @param name how identities call them
 * @param label how people call them
 * @param table the type of table they stand in; null in a check of one table
 * @param of which rows
 * @param where text columns and the values they must have
 * @param column the amount column
 */
public record Selector(
    String name,
    Localized label,
    @Nullable TableType table,
    Of of,
    Map<String, String> where,
    String column) {
  public Selector {
    where = Map.copyOf(where);
  }

  /** Which rows of a table are added up. */
  public enum Of {
    /** All that match, of every kind. */
    ROWS,
    /** Detail rows. */
    DETAILS,
    /** The total row's printed amount; the sum of the detail rows where none is printed. */
    TOTAL
  }

  /** The same cells, of detail rows only. */
  public Selector details() {
    return new Selector(name, label, table, Of.DETAILS, where, column);
  }

  /** Whether a row's texts are as required. */
  public boolean matches(BudgetRow row) {
    for (Map.Entry<String, String> condition : where.entrySet()) {
      if (!condition.getValue().equals(row.text().get(condition.getKey()))) {
        return false;
      }
    }
    return true;
  }
}
