package org.budgetlens.ingest.source;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.budgetlens.contracts.table.Source;

/** Where something stands that takes several lines. */
public final class Places {
  private Places() {}

  /**
   * All lines of a text; on every page the box around what stands there; in a sheet or document all
   * cells.
   */
  public static Source of(Collection<Line> lines) {
    Source first = lines.iterator().next().source();
    return switch (first) {
      case Source.TextLines ignored -> textLines(lines);
      case Source.PageBox ignored -> PageBoxes.of(lines.stream().map(Line::source).toList());
      case Source.SheetCells own -> cells(own, lines);
    };
  }

  /** All cells; of a table that goes on in another sheet those of the first. */
  private static Source cells(Source.SheetCells first, Collection<Line> lines) {
    var cells = new LinkedHashSet<String>();
    for (Line line : lines) {
      if (line.source() instanceof Source.SheetCells own && own.sheet().equals(first.sheet())) {
        cells.addAll(own.cells());
      }
    }
    return new Source.SheetCells(first.sheet(), List.copyOf(cells));
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
