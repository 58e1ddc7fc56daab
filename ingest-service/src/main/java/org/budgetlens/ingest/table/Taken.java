package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Line;

/**
 * Places that something was read from, for asking which lines it took. A row may take several lines
 * (a wrapped cell), and a line may hold several rows (blocks side by side).
 */
final class Taken {
  private final Set<Integer> lines = new HashSet<>();
  private final Map<Integer, List<List<Double>>> boxes = new HashMap<>();
  private final Set<String> cells = new HashSet<>();

  /** Adds a place. */
  void add(Source source) {
    switch (source) {
      case Source.TextLines text -> lines.addAll(text.lines());
      case Source.PageBox box ->
          box.all()
              .forEach(
                  part ->
                      boxes.computeIfAbsent(part.page(), p -> new ArrayList<>()).add(part.box()));
      case Source.SheetCells sheet ->
          sheet.cells().forEach(cell -> cells.add(sheet.sheet() + '!' + cell));
    }
  }

  /** Whether something was read from a line. */
  boolean takes(Line line) {
    return switch (line.source()) {
      case Source.TextLines text -> text.lines().stream().anyMatch(lines::contains);
      case Source.PageBox box ->
          boxes.getOrDefault(box.page(), List.of()).stream()
              .anyMatch(taken -> overlap(taken, box.box()));
      case Source.SheetCells sheet -> takesCell(line, sheet);
    };
  }

  private boolean takesCell(Line line, Source.SheetCells sheet) {
    return sheet.cells().stream().anyMatch(cell -> cells.contains(sheet.sheet() + '!' + cell))
        || line.cells().stream()
            .anyMatch(
                cell ->
                    cell.source() instanceof Source.SheetCells own
                        && own.cells().stream()
                            .anyMatch(name -> cells.contains(own.sheet() + '!' + name)));
  }

  /** Whether the middle of one box lies in the other. */
  private static boolean overlap(List<Double> one, List<Double> other) {
    return holdsMiddle(one, other) || holdsMiddle(other, one);
  }

  private static boolean holdsMiddle(List<Double> box, List<Double> of) {
    double x = (of.get(0) + of.get(2)) / 2;
    double y = (of.get(1) + of.get(3)) / 2;
    return box.get(0) <= x && x <= box.get(2) && box.get(1) <= y && y <= box.get(3);
  }
}
