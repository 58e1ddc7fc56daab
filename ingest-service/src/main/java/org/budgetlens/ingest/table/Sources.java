package org.budgetlens.ingest.table;

import java.util.List;
import org.budgetlens.contracts.table.Source;

/** Arithmetic of places. */
final class Sources {
  private Sources() {}

  /** From one place to another: for lines the first and the last; else the first place. */
  static Source span(Source first, Source last) {
    if (first instanceof Source.TextLines from && last instanceof Source.TextLines to) {
      int start = from.lines().getFirst();
      int end = to.lines().getLast();
      return new Source.TextLines(start == end ? List.of(start) : List.of(start, end));
    }
    return first;
  }
}
