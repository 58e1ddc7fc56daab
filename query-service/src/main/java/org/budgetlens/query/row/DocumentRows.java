package org.budgetlens.query.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a document, in its order.
 *
 * @param document the document's id
 * @param tables the type of each table, by its index
 * @param rows the rows
 */
public record DocumentRows(String document, Map<Integer, TableType> tables, List<FactRow> rows) {
  public DocumentRows {
    tables = Map.copyOf(tables);
    rows = List.copyOf(rows);
  }

  /** The rows of these tables. */
  public static DocumentRows of(String document, List<TableSummary> tables, List<FactRow> rows) {
    var types = new HashMap<Integer, TableType>();
    tables.forEach(it -> types.put(it.table().index(), it.table().type()));
    return new DocumentRows(document, types, rows);
  }

  /** The type of a row's table; null where the seal does not name that table. */
  public @Nullable TableType typeOf(FactRow row) {
    return tables.get(row.table());
  }
}
