package org.budgetlens.audit.evaluate;

import java.util.function.Consumer;
import org.budgetlens.contracts.table.BudgetRow;

/** A document's rows in the order of their sequence; can be read more than once. */
@FunctionalInterface
public interface Rows {
  /** Hands every row to the reader. */
  void read(Consumer<BudgetRow> reader);
}
