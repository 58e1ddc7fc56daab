package org.budgetlens.audit.pack;

import java.util.List;
import java.util.Set;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a group of rows under one name.
 *
 * @param name how formulas call them
 * @param label how people call them
 * @param tables the types of tables they stand in
 * @param of which rows
 * @param condition which of these rows; null for all
 * @param columns the column; the first of these that the row has
 * @param reading how the cell is read
 * @param decimals how many decimals a figure has at least, where zeros at its end are not printed;
 *     null for as many as are printed; {@link #EXACT} for figures that are counted. Not for amounts
 * @param single whether a group has only one: several that differ are ambiguous
 * @param by the key of these rows; null for the check's
 * @param join the key these rows share with the group's own rows; null for cells of the group
 * @param whole whether these cells belong to every group of the document
 * @param from whose cells they are, where documents are compared
 */
public record GroupCell(
    String name,
    Localized label,
    Set<TableType> tables,
    Selector.Of of,
    @Nullable RowCondition condition,
    List<String> columns,
    Reading reading,
    @Nullable Integer decimals,
    boolean single,
    @Nullable RowKey by,
    @Nullable RowKey join,
    boolean whole,
    From from) {
  /** Decimals of a figure that is counted and not rounded. */
  public static final int EXACT = Integer.MAX_VALUE;

  public GroupCell {
    tables = Set.copyOf(tables);
    columns = List.copyOf(columns);
  }

  /** Whose cells they are. */
  public enum From {
    /** The audited document's. */
    OWN,
    /** Those of the documents it is compared with. */
    OTHER
  }

  /** How a cell is read. */
  public enum Reading {
    /** An amount of money, in 分; a text with a number and a unit of money too. */
    MONEY,
    /** A number and nothing else, but for its unit. */
    NUMBER,
    /** A percentage; 1 is 100 %. */
    PERCENT,
    /** A number in its unit, also where it is the only number of a sentence; money in 分. */
    QUANTITY,
    /** How many rows there are. */
    COUNT
  }

  /** Whether a row is one of them. */
  public boolean matches(BudgetRow row) {
    if (!tables.contains(row.table().type())) {
      return false;
    }
    boolean kind =
        switch (of) {
          case ROWS -> true;
          case DETAILS -> row.row().kind() == RowKind.DETAIL;
          case TOTAL -> row.row().kind() == RowKind.TOTAL;
        };
    RowCondition wanted = condition;
    return kind && (wanted == null || wanted.holds(row));
  }
}
