package org.budgetlens.ingest.collapsed;

import java.util.List;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.table.Section;

/**
 * A table whose rows are read and whose amounts wait for their columns.
 *
 * @param section where it stands
 * @param layout its form's layout
 * @param unit the unit of its amounts
 * @param columns its columns, text columns too, from left to right
 * @param rows its rows, with their final kinds
 * @param notes lines that belong to it and are no rows
 */
record RawTable(
    Section section,
    TableForm.Layout.Columns layout,
    AmountUnit unit,
    List<PrintedColumn> columns,
    List<RawRow> rows,
    List<String> notes) {
  RawTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  RawTable withRows(List<RawRow> other) {
    return new RawTable(section, layout, unit, columns, other, notes);
  }

  RawTable withColumns(List<PrintedColumn> other) {
    return new RawTable(section, layout, unit, other, rows, notes);
  }

  List<PrintedColumn> amountColumns() {
    return columns.stream().filter(PrintedColumn::isAmount).toList();
  }
}
