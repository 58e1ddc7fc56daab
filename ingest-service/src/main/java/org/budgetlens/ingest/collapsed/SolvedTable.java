package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.ingest.table.ColumnParity;
import org.budgetlens.ingest.table.OneStatement;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * Puts the amounts of a solved table into their columns. Undecided ones stay out and are reported.
 */
final class SolvedTable {
  /** Alternatives named in a problem. */
  private static final int MOST_ALTERNATIVES = 4;

  private SolvedTable() {}

  static ReadTable of(RawTable table, Solution solution, List<ReadingProblem> problems) {
    List<PrintedColumn> columns = table.amountColumns();
    var rows = new ArrayList<TypedRow>();
    for (int r = 0; r < table.rows().size(); r++) {
      rows.add(row(table.rows().get(r), solution.rows().get(r), columns, problems));
    }
    List<TypedRow> finished = OneStatement.of(table.layout(), rows);
    var amounts = new LinkedHashSet<>(columns.stream().map(PrintedColumn::name).toList());
    var printed = new LinkedHashSet<>(table.columns().stream().map(PrintedColumn::name).toList());
    for (TypedRow row : finished) {
      amounts.addAll(row.amounts().keySet());
      printed.addAll(row.amounts().keySet());
    }
    var heading = table.section().heading();
    return new ReadTable(
        heading.form().type(),
        heading.number(),
        heading.title(),
        table.unit(),
        table.section().extent(),
        List.copyOf(printed),
        finished,
        ColumnParity.prove(List.copyOf(amounts), table.layout(), finished),
        table.notes());
  }

  private static TypedRow row(
      RawRow raw, Solution.Row solved, List<PrintedColumn> columns, List<ReadingProblem> problems) {
    var amounts = new LinkedHashMap<String, PrintedAmount>();
    boolean open = solved.ways().isEmpty() && !raw.amounts().isEmpty();
    for (int i = 0; i < raw.amounts().size(); i++) {
      Integer column = solved.columnOf(i);
      Optional<PrintedAmount> amount = raw.amounts().get(i);
      if (column != null) {
        Optional<Localized> reason = solved.reasons().get(i);
        String name = columns.get(column).name();
        amount.ifPresent(a -> amounts.put(name, inferred(a, reason.orElse(null))));
      }
      open |= column == null && amount.isPresent();
    }
    if (open) {
      problems.add(
          new ReadingProblem.AmbiguousRow(
              raw.row().source(), raw.printed(), alternatives(raw, solved, columns)));
    }
    return raw.row().withAmounts(amounts);
  }

  private static PrintedAmount inferred(PrintedAmount amount, @Nullable Localized reason) {
    return reason == null
        ? amount
        : new PrintedAmount(
            amount.fen(), amount.printed(), amount.step(), reason.zh() + " / " + reason.en());
  }

  private static List<String> alternatives(
      RawRow raw, Solution.Row solved, List<PrintedColumn> columns) {
    if (solved.ways().isEmpty()) {
      return List.of("金额多于列/more amounts than columns");
    }
    return solved.ways().stream()
        .limit(MOST_ALTERNATIVES)
        .map(way -> alternative(raw, way, columns))
        .collect(Collectors.toList());
  }

  private static String alternative(RawRow raw, int[] way, List<PrintedColumn> columns) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < way.length; i++) {
      String printed = raw.amounts().get(i).map(PrintedAmount::printed).orElse("-");
      cells.add(Objects.requireNonNull(columns.get(way[i])).label() + "=" + printed);
    }
    return String.join(", ", cells);
  }
}
