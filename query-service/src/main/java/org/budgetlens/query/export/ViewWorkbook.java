package org.budgetlens.query.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.budgetlens.query.export.WorkbookShape.Percentage;
import org.budgetlens.query.view.ViewResult;
import org.budgetlens.query.view.ViewResult.Cell;
import org.budgetlens.query.view.ViewResult.Column;
import org.budgetlens.query.view.ViewResult.Row;
import org.jspecify.annotations.Nullable;

/**
 * A view as people read it: its rows down, documents or districts side by side with amount and
 * share, and below them the sum of the rows beside the printed total.
 */
public final class ViewWorkbook {
  private ViewWorkbook() {}

  /** The view as a sheet of a workbook. */
  public static WorkbookShape<Row> of(ViewResult view, Words words) {
    var headings = new ArrayList<>(List.of(words.of("code"), words.of("name"), words.of("path")));
    for (Column column : view.columns()) {
      String whose = heading(column, words);
      headings.add(words.inWan(whose));
      headings.add(whose + " " + words.of("share"));
    }
    var sheet = new Sheet(title(view, words), headings);
    return new WorkbookShape<>(sheet, row -> sheet, row -> List.of(line(row)), foot(view, words));
  }

  private static String title(ViewResult view, Words words) {
    return switch (words.language()) {
      case ZH -> view.title().zh();
      case EN -> view.title().en();
    };
  }

  private static String heading(Column column, Words words) {
    var parts = new ArrayList<@Nullable String>();
    parts.add(column.department() == null ? column.district() : column.department());
    parts.add(column.fiscalYear() == null ? null : column.fiscalYear().toString());
    parts.add(column.kind() == null ? null : words.of(column.kind()));
    parts.add(column.side() == null ? null : words.of(column.side().name()));
    parts.add(column.tableTitle());
    var heading = new StringJoiner(" ");
    for (String part : parts) {
      if (part != null) {
        heading.add(part);
      }
    }
    return heading.toString();
  }

  private static List<@Nullable Object> line(Row row) {
    var cells = new ArrayList<@Nullable Object>();
    String code = row.key().substring(row.key().lastIndexOf('/') + 1);
    cells.add(code.equals(row.name()) ? null : code);
    cells.add(row.name());
    cells.add(
        row.path().stream()
            .map(step -> step.name() == null ? step.key() : step.name())
            .collect(Collectors.joining(" › ")));
    for (Cell cell : row.cells()) {
      BigDecimal share = cell == null ? null : cell.share();
      cells.add(cell == null ? null : Wan.of(cell.fen()));
      cells.add(share == null ? null : new Percentage(share));
    }
    return cells;
  }

  private static List<List<@Nullable Object>> foot(ViewResult view, Words words) {
    return List.of(
        foot(view, words.of("sum"), Column::sum),
        foot(view, words.of("printedTotal"), Column::printedTotal),
        foot(view, words.of("difference"), Column::difference));
  }

  private static List<@Nullable Object> foot(
      ViewResult view, String name, Function<Column, @Nullable Long> value) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(null);
    cells.add(name);
    cells.add(null);
    for (Column column : view.columns()) {
      Long fen = value.apply(column);
      cells.add(fen == null ? null : Wan.of(fen));
      cells.add(null);
    }
    return cells;
  }
}
