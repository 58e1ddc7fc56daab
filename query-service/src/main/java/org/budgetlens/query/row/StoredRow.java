package org.budgetlens.query.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.table.BudgetRow;

/**
 * A row with its JSON as it is stored, which is made once and away from the threads that talk to
 * the database.
 *
 * @param row the row
 * @param source where it stands, as JSON
 * @param cells its codes, texts and amounts, as {@link Cells} writes them
 */
public record StoredRow(BudgetRow row, String source, String cells) {
  /** The row with its JSON. */
  public static StoredRow of(BudgetRow row) {
    return new StoredRow(
        row, new String(EventJson.write(row.row().source()), UTF_8), Cells.of(row));
  }

  /** What sums and projects are made from. */
  public FactRow fact() {
    return FactRow.of(row, source);
  }
}
