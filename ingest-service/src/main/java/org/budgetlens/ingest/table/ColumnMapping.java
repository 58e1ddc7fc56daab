package org.budgetlens.ingest.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.form.HeaderPattern;

/**
 * Which printed column holds which column of a form. Every printed column has at most one meaning
 * and every meaning at most one printed column; what is left over is unmapped and never guessed.
 *
 * @param columns the form's column for each printed column that has a meaning
 * @param width number of printed columns
 */
record ColumnMapping(Map<Integer, ColumnForm> columns, int width) {
  ColumnMapping {
    columns = Map.copyOf(columns);
  }

  /** Maps the columns of a form to header paths, better patterns and then left columns first. */
  static ColumnMapping of(List<ColumnForm> form, List<List<String>> paths) {
    var columns = new HashMap<Integer, ColumnForm>();
    for (ColumnForm column : form) {
      if (!column.isIn(paths)) {
        continue;
      }
      int printed = find(column.headers(), paths, columns.keySet());
      if (printed >= 0) {
        columns.put(printed, column);
      }
    }
    return new ColumnMapping(columns, paths.size());
  }

  /**
   * The first printed column that stands under one of these headers and is not taken; −1 if none.
   */
  static int find(List<HeaderPattern> headers, List<List<String>> paths, Set<Integer> taken) {
    return find(headers, paths, taken, 0, paths.size());
  }

  /** The same among the printed columns {@code from} to {@code to}, the latter left out. */
  static int find(
      List<HeaderPattern> headers, List<List<String>> paths, Set<Integer> taken, int from, int to) {
    for (HeaderPattern header : headers) {
      for (int printed = from; printed < to; printed++) {
        if (!taken.contains(printed) && header.matches(paths.get(printed))) {
          return printed;
        }
      }
    }
    return -1;
  }

  boolean hasAmounts() {
    return columns.values().stream().anyMatch(c -> c.as() == ColumnForm.Content.AMOUNT);
  }

  /** Canonical names of all mapped columns. */
  Set<String> names() {
    var names = new HashSet<String>();
    columns.values().forEach(column -> names.add(column.name()));
    return names;
  }
}
