package org.budgetlens.ingest.table;

import java.util.List;
import java.util.TreeSet;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Line;

/** Arithmetic of places. */
public final class Sources {
  private Sources() {}

  /** From one place to another: for lines the first and the last; else the first place. */
  public static Source span(Source first, Source last) {
    if (first instanceof Source.TextLines from && last instanceof Source.TextLines to) {
      int start = from.lines().getFirst();
      int end = to.lines().getLast();
      return new Source.TextLines(start == end ? List.of(start) : List.of(start, end));
    }
    return first;
  }

  /** A section from its heading to its last printed line. */
  public static Source of(Section section) {
    Line last = section.heading().line();
    for (Line line : section.body()) {
      if (!line.isBlank()) {
        last = line;
      }
    }
    return span(section.heading().line().source(), last.source());
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
