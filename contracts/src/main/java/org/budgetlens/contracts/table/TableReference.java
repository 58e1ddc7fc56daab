package org.budgetlens.contracts.table;

import org.jspecify.annotations.Nullable;

/**
 * Which table of its document a row belongs to.
 *
 * @param index position among the document's tables, from 0; identifies the table
 * @param number the number as printed, e.g. 03; null where none is printed. For people only
 * @param title the title as printed, without its number
 * @param type what the table holds
 * @param unit the unit of its amounts; null where the table has none
 */
public record TableReference(
    int index, @Nullable String number, String title, TableType type, @Nullable AmountUnit unit) {
  public TableReference {
    if (index < 0) {
      throw new IllegalArgumentException("Tables count from 0: " + index);
    }
  }
}
