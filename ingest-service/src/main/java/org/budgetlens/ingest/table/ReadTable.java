package org.budgetlens.ingest.table;

import java.util.List;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * A table that has been read.
 *
 * @param type what it holds
 * @param number the printed number
 * @param title the printed title
 * @param unit the unit of its amounts
 * @param source from its heading to its last line
 * @param columns canonical names of its columns in printed order
 * @param rows its rows in printed order
 * @param proof whether it adds up
 * @param notes lines that belong to it and are no rows
 */
public record ReadTable(
    TableType type,
    @Nullable String number,
    String title,
    @Nullable AmountUnit unit,
    Source source,
    List<String> columns,
    List<TypedRow> rows,
    ParityProof proof,
    List<String> notes) {
  public ReadTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }
}
