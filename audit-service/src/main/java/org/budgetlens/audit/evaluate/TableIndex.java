package org.budgetlens.audit.evaluate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableType;

/** The tables of a document: how many of a type, which columns, and how subjects call them. */
final class TableIndex {
  private final Map<Integer, Set<String>> columns = new HashMap<>();
  private final Map<Integer, String> keys = new HashMap<>();
  private final Map<TableType, Integer> counts = new EnumMap<>(TableType.class);

  TableIndex(List<TableSummary> tables) {
    for (TableSummary summary : tables) {
      TableReference table = summary.table();
      int number = counts.merge(table.type(), 1, Integer::sum);
      columns.put(table.index(), Set.copyOf(summary.columns()));
      keys.put(
          table.index(), number == 1 ? table.type().name() : table.type().name() + "#" + number);
    }
  }

  /** How many tables of a type the document has. */
  int count(TableType type) {
    return counts.getOrDefault(type, 0);
  }

  /** Whether the table's header has a column. */
  boolean hasColumn(TableReference table, String column) {
    return columns.getOrDefault(table.index(), Set.of()).contains(column);
  }

  /** The table's type, and its number where the document has more than one of the type. */
  String key(TableReference table) {
    return keys.getOrDefault(table.index(), table.type().name());
  }
}
