package org.budgetlens.ingest.table;

import java.util.List;
import java.util.TreeSet;
import org.budgetlens.contracts.table.Source;

/** Arithmetic of places. */
public final class Sources {
  private Sources() {}

  /**
   * From one place to another: the first and the last line or cell; on one page the box around
   * both; over several pages the first place.
   */
  public static Source span(Source first, Source last) {
    if (first instanceof Source.TextLines from && last instanceof Source.TextLines to) {
      int start = from.lines().getFirst();
      int end = to.lines().getLast();
      return new Source.TextLines(start == end ? List.of(start) : List.of(start, end));
    }
    if (first instanceof Source.PageBox from
        && last instanceof Source.PageBox to
        && from.page() == to.page()) {
      return new Source.PageBox(
          from.page(),
          List.of(
              Math.min(from.box().get(0), to.box().get(0)),
              Math.min(from.box().get(1), to.box().get(1)),
              Math.max(from.box().get(2), to.box().get(2)),
              Math.max(from.box().get(3), to.box().get(3))));
    }
    if (first instanceof Source.SheetCells from
        && last instanceof Source.SheetCells to
        && from.sheet().equals(to.sheet())
        && !from.equals(to)) {
      return new Source.SheetCells(
          from.sheet(), List.of(from.cells().getFirst(), to.cells().getLast()));
    }
    return first;
  }

  /** Several places as one: every line of a text, once and ascending; else the first place. */
  public static Source all(List<Source> places) {
    var lines = new TreeSet<Integer>();
    for (Source place : places) {
      if (!(place instanceof Source.TextLines text)) {
        return places.getFirst();
      }
      lines.addAll(text.lines());
    }
    return new Source.TextLines(List.copyOf(lines));
  }
}
