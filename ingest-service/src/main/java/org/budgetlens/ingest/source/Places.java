package org.budgetlens.ingest.source;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.budgetlens.contracts.table.Source;

/** Where something stands that takes several lines. */
public final class Places {
  private Places() {}

  /** All lines of a text; on a page the box around them; elsewhere the first place. */
  public static Source of(Collection<Line> lines) {
    Source first = lines.iterator().next().source();
    return switch (first) {
      case Source.TextLines ignored -> textLines(lines);
      case Source.PageBox page -> box(page, lines);
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

  /** A source has one page, so lines on further pages are left out. */
  private static Source box(Source.PageBox first, Collection<Line> lines) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Line line : lines) {
      if (line.source() instanceof Source.PageBox page && page.page() == first.page()) {
        left = Math.min(left, page.box().get(0));
        top = Math.min(top, page.box().get(1));
        right = Math.max(right, page.box().get(2));
        bottom = Math.max(bottom, page.box().get(3));
      }
    }
    return new Source.PageBox(first.page(), List.of(left, top, right, bottom));
  }
}
