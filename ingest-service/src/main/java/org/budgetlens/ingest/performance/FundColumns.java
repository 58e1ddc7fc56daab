package org.budgetlens.ingest.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.ingest.source.Line;

/**
 * Which cell of a fund line (年度资金总额, 其中：当年财政拨款 …) is which field. Header and lines merge their
 * cells differently, so the columns of the header are not always those of the lines.
 *
 * <ol>
 *   <li>A line that prints as many values as the header has fields prints them in its order; the
 *       columns then hold for the lines below as well.
 *   <li>A line whose values all stand in such known columns is read by them.
 *   <li>A line whose first values are as many amounts as the header has amount fields, and nothing
 *       but dashes after them, prints the amounts in the header's order.
 *   <li>Otherwise a value belongs to the label at or left of it, if no label gets two.
 * </ol>
 */
final class FundColumns {
  private final List<String> fields = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final Map<Integer, String> known = new LinkedHashMap<>();
  private final long amounts;

  /** Takes the columns of a header's labels, by field. */
  FundColumns(Map<String, Integer> header, List<String> amountFields) {
    header.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            entry -> {
              fields.add(entry.getKey());
              labels.add(entry.getValue());
            });
    amounts = fields.stream().filter(amountFields::contains).count();
  }

  /** The column of every field that a line prints right of its label; empty if not certain. */
  Optional<Map<String, Integer>> of(Line line, int label) {
    var printed = new ArrayList<Integer>();
    for (int i = label + 1; i < line.width(); i++) {
      if (!line.text(i).isEmpty()) {
        printed.add(i);
      }
    }
    if (printed.size() == fields.size()) {
      known.clear();
      for (int i = 0; i < fields.size(); i++) {
        known.put(printed.get(i), fields.get(i));
      }
    }
    if (known.keySet().containsAll(printed)) {
      var columns = new LinkedHashMap<String, Integer>();
      printed.forEach(column -> columns.put(known.getOrDefault(column, ""), column));
      return Optional.of(columns);
    }
    return amountsInOrder(line, printed).or(() -> leftOf(printed));
  }

  private Optional<Map<String, Integer>> amountsInOrder(Line line, List<Integer> printed) {
    List<Integer> figures =
        printed.stream().filter(column -> Amounts.isAmount(line.text(column))).toList();
    boolean restIsDashes =
        printed.stream()
            .filter(column -> !figures.contains(column))
            .allMatch(column -> line.text(column).matches("[-—–]+"));
    if (figures.size() != amounts
        || !restIsDashes
        || !printed.subList(0, figures.size()).equals(figures)) {
      return Optional.empty();
    }
    var columns = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < figures.size(); i++) {
      columns.put(fields.get(i), figures.get(i));
    }
    return Optional.of(columns);
  }

  private Optional<Map<String, Integer>> leftOf(List<Integer> printed) {
    var columns = new LinkedHashMap<String, Integer>();
    for (int column : printed) {
      int field = labels.size() - 1;
      while (field >= 0 && labels.get(field) > column) {
        field--;
      }
      if (field < 0 || columns.put(fields.get(field), column) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(columns);
  }

  /** Columns that a line of labels and values side by side has shown. */
  void know(Map<String, Integer> columns) {
    known.clear();
    columns.forEach((field, column) -> known.put(column, field));
  }
}
