package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.budgetlens.ingest.form.ColumnForm;

/**
 * Columns that print a budget and a final figure each: the last line of the header repeats 预算数 决算数
 * below every label. The other lines then say what the columns are, and the last one doubles them.
 *
 * @param labels the header's labels without those of the last line, where it doubles the columns
 * @param doubled whether it does
 */
record PairedColumns(List<ScatteredHeader.Label> labels, boolean doubled) {
  private static final Pattern BUDGET = Pattern.compile("(年初|全年|调整)?预算数?");
  private static final Pattern ACTUAL = Pattern.compile("(支出)?决算数?");
  private static final String BUDGET_COLUMN = "budget_";

  PairedColumns {
    labels = List.copyOf(labels);
  }

  static PairedColumns of(List<ScatteredHeader.Label> labels) {
    int last =
        labels.stream()
            .flatMap(label -> label.places().stream())
            .mapToInt(ScatteredHeader.Place::line)
            .max()
            .orElse(0);
    List<ScatteredHeader.Label> inner =
        labels.stream()
            .filter(label -> label.places().stream().allMatch(place -> place.line() == last))
            .toList();
    boolean pairs = inner.size() > 2 && inner.size() % 2 == 0;
    for (int i = 0; pairs && i < inner.size(); i++) {
      Pattern expected = i % 2 == 0 ? BUDGET : ACTUAL;
      pairs = expected.matcher(inner.get(i).text()).matches();
    }
    return pairs
        ? new PairedColumns(labels.stream().filter(label -> !inner.contains(label)).toList(), true)
        : new PairedColumns(labels, false);
  }

  /** All columns, empty where the form has no budget column beside one of them. */
  Optional<List<PrintedColumn>> all(List<PrintedColumn> columns, List<ColumnForm> form) {
    if (!doubled) {
      return Optional.of(columns);
    }
    var all = new ArrayList<PrintedColumn>();
    for (PrintedColumn column : columns) {
      Optional<ColumnForm> budget =
          form.stream()
              .filter(other -> other.name().equals(BUDGET_COLUMN + column.name()))
              .findFirst();
      if (column.isAmount() && budget.isEmpty()) {
        return Optional.empty();
      }
      budget.ifPresent(
          other -> all.add(new PrintedColumn(other, column.path(), column.label() + "·预算数")));
      all.add(column);
    }
    return Optional.of(all);
  }
}
