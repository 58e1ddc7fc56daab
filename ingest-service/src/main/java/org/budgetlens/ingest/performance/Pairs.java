package org.budgetlens.ingest.performance;

import java.util.Optional;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;

/** Forms that print a label and its value side by side. */
final class Pairs {
  private Pairs() {}

  /** The value right of the label of a field: the next printed cell, unless it is a label too. */
  static Optional<String> value(Line line, String field, HeaderLabels labels) {
    return cell(line, field, labels).map(Cell::text);
  }

  /** The cell that holds it. */
  static Optional<Cell> cell(Line line, String field, HeaderLabels labels) {
    for (int i = 0; i < line.width(); i++) {
      if (!labels.is(line.text(i), field)) {
        continue;
      }
      int next = i + 1;
      while (next < line.width()
          && (line.text(next).isEmpty() || labels.is(line.text(next), field))) {
        next++;
      }
      return next < line.width() && labels.field(line.text(next)).isEmpty()
          ? Optional.of(line.cells().get(next))
          : Optional.empty();
    }
    return Optional.empty();
  }
}
