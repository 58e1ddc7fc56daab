package org.budgetlens.ingest.collapsed;

import java.util.List;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * That a column of one table says the same as columns of another, row group by row group.
 *
 * @param table the table
 * @param column its column
 * @param other the other table
 * @param others its columns, added up
 * @param by the codes that make the groups; empty for the total
 * @param atMost the column is a part of the others and does not exceed them
 * @param sameMoney holds only where this column has the same total as {@code sameMoneyThere}, or
 *     for the groups of which that is true; null where it always holds
 * @param sameMoneyThere the column of the other table to compare {@code sameMoney} with
 * @param economic counts only the other table's rows whose economic class belongs to this column;
 *     null where all count
 */
record Agreement(
    TableType table,
    String column,
    TableType other,
    List<String> others,
    List<CodeKind> by,
    boolean atMost,
    @Nullable String sameMoney,
    @Nullable String sameMoneyThere,
    @Nullable String economic) {
  Agreement {
    others = List.copyOf(others);
    by = List.copyOf(by);
  }
}
