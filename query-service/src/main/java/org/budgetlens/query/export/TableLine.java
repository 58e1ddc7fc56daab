package org.budgetlens.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableTotal;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/** A line of {@code tables.jsonl}. What is unknown is null and written as such. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TableLine(
    String document,
    int index,
    @Nullable String number,
    String title,
    TableType type,
    @Nullable AmountUnit unit,
    @Nullable Source source,
    List<String> columns,
    int rows,
    int detailRows,
    Parity parity,
    Map<String, Parity> columnParity,
    Map<String, TableTotal> totals,
    Map<String, Long> sums,
    List<String> notes) {

  /** The line of a document's table. */
  public static TableLine of(String document, TableSummary summary) {
    var table = summary.table();
    return new TableLine(
        document,
        table.index(),
        table.number(),
        table.title(),
        table.type(),
        table.unit(),
        summary.source(),
        summary.columns(),
        summary.rows(),
        summary.detailRows(),
        summary.parity(),
        summary.columnParity(),
        summary.totals(),
        summary.sums(),
        summary.notes());
  }

  /** The lines as CSV: one per table and amount column, one for a table without amounts. */
  public static CsvShape<TableLine> csv() {
    return CsvShape.of(
        List.of(
            "document",
            "index",
            "number",
            "title",
            "type",
            "unit",
            "rows",
            "detailRows",
            "parity",
            "column",
            "columnParity",
            "sumFen",
            "totalFen",
            "totalPrinted"),
        TableLine::cells);
  }

  private List<List<@Nullable Object>> cells() {
    var names = new LinkedHashSet<>(sums.keySet());
    names.addAll(totals.keySet());
    var lines = new ArrayList<List<@Nullable Object>>();
    if (names.isEmpty()) {
      lines.add(cells(null));
    }
    names.forEach(name -> lines.add(cells(name)));
    return lines;
  }

  private List<@Nullable Object> cells(@Nullable String column) {
    TableTotal total = column == null ? null : totals.get(column);
    var cells = new ArrayList<@Nullable Object>();
    cells.add(document);
    cells.add(index);
    cells.add(number);
    cells.add(title);
    cells.add(type);
    cells.add(unit == null ? null : unit.printed());
    cells.add(rows);
    cells.add(detailRows);
    cells.add(parity);
    cells.add(column);
    cells.add(column == null ? null : columnParity.get(column));
    cells.add(column == null ? null : sums.get(column));
    cells.add(total == null ? null : total.fen());
    cells.add(total == null ? null : total.printed());
    return cells;
  }
}
