package org.budgetlens.ingest.source;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.budgetlens.contracts.table.Source;

/** Where something stands that takes several lines. */
public final class Places {
  private Places() {}

  /**
   * All lines of a text; on every page the box around what stands there; elsewhere the first place.
   */
  public static Source of(Collection<Line> lines) {
    Source first = lines.iterator().next().source();
    return switch (first) {
      case Source.TextLines ignored -> textLines(lines);
      case Source.PageBox ignored -> PageBoxes.of(lines.stream().map(Line::source).toList());
      case Source.SheetCells ignored -> first;
    };
  }

  private static Source textLines(Collection<Line> lines) {
    var numbers = new TreeSet<Integer>();
    for (Line line : lines) {
      if (line.source() instanceof Source.TextLines text) {
        numbers.addAll(text.lines());
      }
    }
    return new Source.TextLines(List.copyOf(numbers));
  }
}
