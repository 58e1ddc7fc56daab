package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a table for sure: cells that were read, and cells whose column is decided.
 *
 * @param type what it holds
 * @param name its number or title, for people
 * @param columns its amount columns
 * @param rows its rows with the cells that are known
 */
record Known(TableType type, Localized name, List<String> columns, List<KnownRow> rows) {
  Known {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param row the row; its amounts are not looked at
   * @param cells by column what stands there, empty for nothing; a column that is not known is
   *     missing
   */
  record KnownRow(TypedRow row, Map<String, Optional<PrintedAmount>> cells) {}

  /** A table that was read with its columns. */
  static Known of(ReadTable table) {
    List<String> columns = List.copyOf(table.proof().columns().keySet());
    var rows = new ArrayList<KnownRow>();
    for (TypedRow row : table.rows()) {
      var cells = new TreeMap<String, Optional<PrintedAmount>>();
      columns.forEach(column -> cells.put(column, Optional.ofNullable(row.amounts().get(column))));
      rows.add(new KnownRow(row, cells));
    }
    return new Known(table.type(), name(table.number(), table.title()), columns, rows);
  }

  /** A table of which a part is decided. */
  static Known of(RawTable table, Solution solution) {
    List<String> columns = table.amountColumns().stream().map(PrintedColumn::name).toList();
    var rows = new ArrayList<KnownRow>();
    for (int r = 0; r < table.rows().size(); r++) {
      var cells = new TreeMap<String, Optional<PrintedAmount>>();
      for (int column = 0; column < columns.size(); column++) {
        Integer amount = solution.rows().get(r).amountIn(column);
        if (amount != null && table.rows().get(r).readable()) {
          cells.put(
              columns.get(column),
              amount < 0 ? Optional.empty() : table.rows().get(r).amounts().get(amount));
        }
      }
      rows.add(new KnownRow(table.rows().get(r).row(), cells));
    }
    var heading = table.section().heading();
    return new Known(heading.form().type(), name(heading.number(), heading.title()), columns, rows);
  }

  private static Localized name(@Nullable String number, String title) {
    return number == null
        ? new Localized("“" + title + "”", "\"" + title + "\"")
        : new Localized("第" + number + "表", "table " + number);
  }

  /** Σ of a column over some detail rows; empty where a cell is not known. */
  Optional<Range> sum(List<String> summed, Predicate<TypedRow> which) {
    Range sum = Range.ZERO;
    for (KnownRow row : rows) {
      if (row.row().kind() == RowKind.DETAIL && which.test(row.row())) {
        Optional<Range> cells = sum(row, summed);
        if (cells.isEmpty()) {
          return Optional.empty();
        }
        sum = sum.plus(cells.get());
      }
    }
    return Optional.of(sum);
  }

  /** Σ of cells of the total row, or of all detail rows where none is printed. */
  Optional<Range> total(List<String> summed) {
    List<KnownRow> totals = rows.stream().filter(r -> r.row().kind() == RowKind.TOTAL).toList();
    return switch (totals.size()) {
      case 0 -> sum(summed, row -> true);
      case 1 -> sum(totals.getFirst(), summed);
      default -> Optional.empty();
    };
  }

  /** Whether all detail rows are known to add up to the total row: then no row is missing. */
  boolean addsUp(List<String> summed) {
    Optional<Range> details = sum(summed, row -> true);
    Optional<Range> total = total(summed);
    return details.isPresent() && total.isPresent() && details.get().meets(total.get());
  }

  /** Whether all detail rows print these codes; only then a code that none prints is not there. */
  boolean prints(List<CodeKind> codes) {
    return rows.stream()
        .map(KnownRow::row)
        .filter(row -> row.kind() == RowKind.DETAIL)
        .allMatch(row -> row.codes().keySet().containsAll(codes));
  }

  private static Optional<Range> sum(KnownRow row, List<String> summed) {
    Range sum = Range.ZERO;
    for (String column : summed) {
      Optional<PrintedAmount> cell = row.cells().get(column);
      if (cell == null) {
        return Optional.empty();
      }
      sum = sum.plus(Range.of(cell));
    }
    return Optional.of(sum);
  }

  /** The codes of a row by which it is grouped; a missing code is an empty part. */
  static String key(TypedRow row, List<CodeKind> by) {
    return by.stream()
        .map(
            kind -> {
              Code code = row.codes().get(kind);
              return code == null ? "" : code.code();
            })
        .collect(Collectors.joining(" "));
  }
}
