package org.budgetlens.ingest.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.PageBoxes;

/** Arithmetic of places. */
public final class Sources {
  private Sources() {}

  /**
   * From one place to another: the first and the last line or cell; on every page the box around
   * what stands there.
   */
  public static Source span(Source first, Source last) {
    if (first instanceof Source.TextLines from && last instanceof Source.TextLines to) {
      int start = from.lines().getFirst();
      int end = to.lines().getLast();
      return new Source.TextLines(start == end ? List.of(start) : List.of(start, end));
    }
    if (first instanceof Source.PageBox from && last instanceof Source.PageBox to) {
      return PageBoxes.joined(List.of(from, to));
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

  /** From the first of these places to the last. */
  static Source extent(List<Source> places) {
    return places.getFirst() instanceof Source.PageBox
        ? PageBoxes.of(places)
        : places.stream().reduce(Sources::span).orElseThrow();
  }

  /**
   * Several places as one: every line of a text, once and ascending; every cell of a sheet; on
   * every page the box around what stands there.
   */
  public static Source all(List<Source> places) {
    return switch (places.getFirst()) {
      case Source.TextLines ignored -> {
        var lines = new TreeSet<Integer>();
        places.forEach(place -> lines.addAll(((Source.TextLines) place).lines()));
        yield new Source.TextLines(List.copyOf(lines));
      }
      case Source.SheetCells first -> {
        var cells = new LinkedHashSet<String>();
        for (Source place : places) {
          if (place instanceof Source.SheetCells more && more.sheet().equals(first.sheet())) {
            cells.addAll(more.cells());
          }
        }
        yield new Source.SheetCells(first.sheet(), List.copyOf(cells));
      }
      case Source.PageBox ignored -> PageBoxes.of(places);
    };
  }
}
