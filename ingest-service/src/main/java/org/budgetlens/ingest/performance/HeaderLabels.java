package org.budgetlens.ingest.performance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;

/** Finds the labels of a form in a line. */
record HeaderLabels(List<ColumnForm> columns) {
  /** No label is longer; most other texts are. */
  private static final int LONGEST = 24;

  HeaderLabels {
    columns = List.copyOf(columns);
  }

  /** The field whose label a cell is. */
  Optional<String> field(String cell) {
    String label = label(cell);
    if (label.isEmpty()) {
      return Optional.empty();
    }
    return columns.stream()
        .filter(column -> column.headers().stream().anyMatch(h -> h.matches(List.of(label))))
        .map(ColumnForm::name)
        .findFirst();
  }

  boolean is(String cell, String field) {
    String label = label(cell);
    return !label.isEmpty()
        && columns.stream()
            .filter(column -> column.name().equals(field))
            .anyMatch(column -> column.headers().stream().anyMatch(h -> h.matches(List.of(label))));
  }

  private static String label(String cell) {
    return cell.length() > LONGEST ? "" : Width.label(cell);
  }

  /** The column of every label a line prints; of a label printed twice the first. */
  Map<String, Integer> in(Line line) {
    var found = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < line.width(); i++) {
      int column = i;
      field(line.text(i)).ifPresent(field -> found.putIfAbsent(field, column));
    }
    return found;
  }
}
