package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.budgetlens.ingest.source.ReadingBudget;
import org.budgetlens.ingest.table.ReadTable;

/**
 * Solves the columns of several tables of one document. What is decided in one table is evidence
 * for the others, so tables are solved again until no new evidence comes up: quickly first, which
 * decides most tables whole, and then thoroughly what is left.
 */
final class ColumnPuzzles {
  /** Evidence travels over at most as many tables. */
  private static final int MOST_ROUNDS = 6;

  private final List<RawTable> tables;
  private final List<ReadTable> sides;
  private final List<Known> read;
  private final ReadingBudget budget;
  private final List<Solution> solutions = new ArrayList<>();

  private ColumnPuzzles(List<RawTable> tables, List<ReadTable> finished, ReadingBudget budget) {
    this.budget = budget;
    this.tables = tables;
    this.sides = finished.stream().filter(ColumnPuzzles::isTwoSided).toList();
    this.read =
        finished.stream()
            .filter(table -> !isTwoSided(table) && isProved(table))
            .map(table -> Known.of(table))
            .toList();
    tables.forEach(table -> solutions.add(new ColumnPuzzle(table, budget).alone()));
  }

  /** The solutions, in the order of the tables. */
  static List<Solution> solve(
      List<RawTable> tables, List<ReadTable> finished, ReadingBudget budget) {
    var puzzles = new ColumnPuzzles(tables, finished, budget);
    puzzles.rounds(false);
    puzzles.rounds(true);
    return List.copyOf(puzzles.solutions);
  }

  private void rounds(boolean thorough) {
    var used = new HashMap<Integer, List<Fact>>();
    boolean changed = true;
    for (int round = 0; changed && round < MOST_ROUNDS; round++) {
      changed = false;
      for (int t = 0; t < tables.size(); t++) {
        changed |= !isDecided(solutions.get(t)) && solve(t, thorough, used);
      }
    }
  }

  /** Solves a table again where there is new evidence; whether more is decided than before. */
  private boolean solve(int t, boolean thorough, Map<Integer, List<Fact>> used) {
    List<Known> known = known();
    List<Known> others = Stream.concat(known.stream(), read.stream()).toList();
    List<Fact> facts = FactFinder.find(tables.get(t), known.get(t), others, sides);
    if (facts.equals(used.put(t, facts))) {
      return false;
    }
    Solution after = new ColumnPuzzle(tables.get(t), budget).solve(facts, thorough);
    // Without a search it is not certain that a half-decided table has a solution at all.
    if (after.ways() >= solutions.get(t).ways() || !(thorough || isDecided(after))) {
      return false;
    }
    solutions.set(t, after);
    return true;
  }

  private List<Known> known() {
    var known = new ArrayList<Known>();
    for (int t = 0; t < tables.size(); t++) {
      known.add(Known.of(tables.get(t), solutions.get(t)));
    }
    return known;
  }

  private static boolean isDecided(Solution solution) {
    return solution.rows().stream().allMatch(row -> row.ways().size() <= 1);
  }

  /** Only a table that adds up is evidence for others. */
  private static boolean isProved(ReadTable table) {
    return table.proof().parity().isProved();
  }

  private static boolean isTwoSided(ReadTable table) {
    return table.proof().columns().containsKey("income");
  }
}
