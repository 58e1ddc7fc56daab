package org.budgetlens.audit.evaluate;

import java.util.Set;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.TableType;

/** One rule at work on one document. */
interface RuleRun {
  /** The tables whose rows it has to read. */
  Set<TableType> tables();

  /**
   * Takes a row of one of its tables into account; rows come in the order of the document.
   *
   * @param occurrence how many rows of the table with the same key came so far, from 1
   */
  void read(BudgetRow row, int occurrence);

  /** What came of it; called once, after the last row. */
  Conclusion conclude();

  /** Whether it looks for evidence itself in a second reading; asked after its conclusion. */
  default boolean collects() {
    return false;
  }

  /** Takes a row into account in the second reading. */
  default void collect(BudgetRow row, int occurrence) {}
}
