package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.budgetlens.ingest.table.ReadTable;

/**
 * Solves the columns of several tables of one document. What is decided in one table is evidence for
 * the others, so tables are solved again until no new evidence comes up.
 */
final class ColumnPuzzles {
  /** Evidence travels over at most as many tables. */
  private static final int MOST_ROUNDS = 5;

  private ColumnPuzzles() {}

  /** The solutions, in the order of the tables. */
  static List<Solution> solve(List<RawTable> tables, List<ReadTable> finished) {
    List<ReadTable> sides = finished.stream().filter(t -> isTwoSided(t)).toList();
    List<Known> read =
        finished.stream().filter(t -> !isTwoSided(t)).map(table -> Known.of(table)).toList();
    var solutions = new ArrayList<Solution>();
    var used = new ArrayList<List<Fact>>();
    for (RawTable table : tables) {
      solutions.add(new ColumnPuzzle(table).alone());
      used.add(List.of());
    }
    var solved = new boolean[tables.size()];
    boolean changed = true;
    for (int round = 0; changed && round < MOST_ROUNDS; round++) {
      changed = false;
      for (int t = 0; t < tables.size(); t++) {
        List<Known> known = known(tables, solutions);
        Known own = known.get(t);
        List<Known> others = Stream.concat(known.stream(), read.stream()).toList();
        List<Fact> facts = FactFinder.find(tables.get(t), own, others, sides);
        if (solved[t] && (facts.equals(used.get(t)) || isDecided(solutions.get(t)))) {
          continue;
        }
        solved[t] = true;
        used.set(t, facts);
        Solution before = Objects.requireNonNull(solutions.get(t));
        Solution after = new ColumnPuzzle(tables.get(t)).solve(facts);
        if (after.ways() <= before.ways()) {
          solutions.set(t, after);
          changed |= after.ways() < before.ways();
        }
      }
    }
    return List.copyOf(solutions);
  }

  private static List<Known> known(List<RawTable> tables, List<Solution> solutions) {
    var known = new ArrayList<Known>();
    for (int t = 0; t < tables.size(); t++) {
      known.add(Known.of(tables.get(t), solutions.get(t)));
    }
    return known;
  }

  private static boolean isDecided(Solution solution) {
    return solution.rows().stream().allMatch(row -> row.ways().size() <= 1);
  }

  private static boolean isTwoSided(ReadTable table) {
    return table.proof().columns().containsKey("income");
  }
}
