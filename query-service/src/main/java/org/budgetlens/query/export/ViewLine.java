package org.budgetlens.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.budgetlens.query.view.ViewResult;
import org.budgetlens.query.view.ViewResult.Cell;
import org.budgetlens.query.view.ViewResult.Column;
import org.budgetlens.query.view.ViewResult.Row;
import org.jspecify.annotations.Nullable;

/** A number of a view as a line of its own, with everything that says what it is. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ViewLine(
    String view,
    String measure,
    @Nullable String district,
    @Nullable String department,
    @Nullable Integer fiscalYear,
    @Nullable String kind,
    @Nullable String side,
    @Nullable String table,
    String key,
    @Nullable String name,
    String path,
    long fen,
    @Nullable BigDecimal share,
    @Nullable Long perUnitFen,
    int rows,
    @Nullable String document,
    String href) {

  /** The numbers of a view, row by row. */
  public static List<ViewLine> of(ViewResult view) {
    var lines = new ArrayList<ViewLine>();
    for (Row row : view.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        Cell cell = row.cells().get(i);
        if (cell != null) {
          lines.add(line(view, row, view.columns().get(i), cell));
        }
      }
    }
    return lines;
  }

  private static ViewLine line(ViewResult view, Row row, Column column, Cell cell) {
    String path =
        row.path().stream()
            .map(step -> step.name() == null ? step.key() : step.name())
            .collect(Collectors.joining(" › "));
    return new ViewLine(
        view.view(),
        view.measure(),
        column.district(),
        column.department(),
        column.fiscalYear(),
        column.kind(),
        column.side() == null ? null : column.side().name(),
        column.table() == null ? null : column.table().name(),
        row.key(),
        row.name(),
        path,
        cell.fen(),
        cell.share(),
        cell.perUnit(),
        cell.rows(),
        column.document(),
        cell.href());
  }

  /** The lines as a table. */
  public static CsvShape<ViewLine> csv() {
    return CsvShape.of(
        List.of(
            "view",
            "measure",
            "district",
            "department",
            "fiscalYear",
            "kind",
            "side",
            "table",
            "key",
            "name",
            "path",
            "fen",
            "share",
            "perUnitFen",
            "rows",
            "document",
            "href"),
        line -> List.of(line.cells()));
  }

  private List<@Nullable Object> cells() {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(view);
    cells.add(measure);
    cells.add(district);
    cells.add(department);
    cells.add(fiscalYear);
    cells.add(kind);
    cells.add(side);
    cells.add(table);
    cells.add(key);
    cells.add(name);
    cells.add(path);
    cells.add(fen);
    cells.add(share);
    cells.add(perUnitFen);
    cells.add(rows);
    cells.add(document);
    cells.add(href);
    return cells;
  }
}
