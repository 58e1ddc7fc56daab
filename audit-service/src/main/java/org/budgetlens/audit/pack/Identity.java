package org.budgetlens.audit.pack;

import java.util.Set;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * Two sums that are equal.
 *
 * @param id distinguishes the identities of a rule; part of the subject of its violations
 * @param left left side
 * @param right right side
 * @param tables in a check of rows or tables: the types it holds in; empty for all the rule's
 * @param rows in a check of rows: the kinds of rows it holds in; empty for all
 * @param leftBlank what it means when nothing is printed on the left, but something on the right
 * @param rightBlank what it means when nothing is printed on the right, but something on the left
 * @param explained the difference that is no violation; null for none
 */
public record Identity(
    String id,
    Sum left,
    Sum right,
    Set<TableType> tables,
    Set<RowKind> rows,
    Blank leftBlank,
    Blank rightBlank,
    @Nullable Explained explained) {
  public Identity {
    tables = Set.copyOf(tables);
    rows = Set.copyOf(rows);
  }

  /** Whether it is meant to hold in rows of this kind in tables of this type. */
  public boolean concerns(TableType table, RowKind row) {
    return (tables.isEmpty() || tables.contains(table)) && (rows.isEmpty() || rows.contains(row));
  }

  /** What it means when nothing at all is printed on one side. */
  public enum Blank {
    /** A needed cell is missing: the identity cannot be judged, unless the other side is 0. */
    INSUFFICIENT,
    /** The side is 0: the document says that there is nothing. */
    ZERO,
    /** The identity is not meant for such a row or table. */
    SKIP
  }
}
