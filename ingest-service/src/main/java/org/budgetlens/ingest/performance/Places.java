package org.budgetlens.ingest.performance;

import java.util.List;
import java.util.TreeSet;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Line;

/** The place of something that stands on several lines. */
final class Places {
  private Places() {}

  /** All lines of a text; elsewhere the first line's place. */
  static Source of(List<Line> lines) {
    var numbers = new TreeSet<Integer>();
    for (Line line : lines) {
      if (!(line.source() instanceof Source.TextLines text)) {
        return lines.getFirst().source();
      }
      numbers.addAll(text.lines());
    }
    return new Source.TextLines(List.copyOf(numbers));
  }
}
