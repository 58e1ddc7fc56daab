package org.budgetlens.ingest.collapsed.sum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds which options of which variables occur in some solution of a system of sums.
 *
 * <p>Exact in what it excludes: an option is removed only where no solution can use it. Three
 * steps, each of which only removes what is impossible: every sum by itself ({@link Reach}), every
 * option tried (all sums with this option fixed), and a depth-first search for a solution that uses
 * the option. The search is bounded; an option it neither finds nor excludes within its bounds
 * stays, so the bound costs decisions and never makes a wrong one.
 */
public final class SumSearch {
  /** Steps of all depth-first searches of one system together. */
  private static final int MOST_STEPS = 400_000;

  /** Steps of one of them. */
  private static final int MOST_STEPS_AT_ONCE = 20_000;

  /** Intervals looked at before no more options are tried: about a second of work. */
  private static final long MOST_WORK = 20_000_000;

  /** Intervals kept at a time, which bounds memory to some megabytes. */
  private static final int MOST_INTERVALS = 200_000;

  private final List<Sum> sums;
  private final int limit;
  private final Map<Integer, BitSet> sumsByVariable = new HashMap<>();
  private int steps = MOST_STEPS;
  private long work = MOST_WORK;

  private SumSearch(List<Sum> sums) {
    this.sums = sums;
    int terms = Math.max(1, sums.stream().mapToInt(sum -> sum.terms().size()).sum());
    this.limit = Math.clamp(MOST_INTERVALS / terms, 32, 4096);
  }

  /**
   * The options that are left.
   *
   * @param start the options to choose from
   * @param sums the sums that have to come out; terms in ascending order of variables
   * @return what is left, or empty where there is no solution, or none was found within the bounds
   */
  public static Optional<Possible> solve(Possible start, List<Sum> sums) {
    return new SumSearch(relevant(sums)).solve(start);
  }

  /**
   * What the sums exclude one by one, without a search: quick, but it leaves more.
   *
   * @return what is left, or empty where a sum cannot come out
   */
  public static Optional<Possible> propagate(Possible start, List<Sum> sums) {
    var possible = new Possible(start.options());
    return new SumSearch(relevant(sums)).prune(possible) ? Optional.of(possible) : Optional.empty();
  }

  /** The sums without terms that add nothing. */
  private static List<Sum> relevant(List<Sum> sums) {
    return sums.stream()
        .map(
            sum ->
                new Sum(
                    sum.terms().stream().filter(term -> !term.isNothing()).toList(),
                    sum.low(),
                    sum.high()))
        .toList();
  }

  private Optional<Possible> solve(Possible start) {
    var possible = new Possible(start.options());
    if (!prune(possible)) {
      return Optional.empty();
    }
    List<BitSet> found = possible.options().stream().map(set -> new BitSet()).toList();
    boolean any = false;
    for (int variable = 0; variable < possible.options().size(); variable++) {
      BitSet options = possible.of(variable);
      for (int o = options.nextSetBit(0); o >= 0; o = options.nextSetBit(o + 1)) {
        if (found.get(variable).get(o) || (any && options.cardinality() == 1)) {
          continue;
        }
        switch (attempt(possible, variable, o)) {
          case Attempt.Impossible ignored -> {
            options.clear(o);
            if (options.isEmpty() || !prune(possible)) {
              return Optional.empty();
            }
          }
          case Attempt.Found solution -> {
            any = true;
            for (int v = 0; v < solution.chosen().length; v++) {
              found.get(v).set(solution.chosen()[v]);
            }
          }
          case Attempt.Open ignored -> {}
        }
      }
    }
    return any ? Optional.of(possible) : Optional.empty();
  }

  /** What came of looking for a solution that uses an option. */
  private sealed interface Attempt {
    @SuppressWarnings("ArrayRecordComponent")
    record Found(int[] chosen) implements Attempt {}

    record Impossible() implements Attempt {}

    record Open() implements Attempt {}
  }

  private Attempt attempt(Possible possible, int variable, int option) {
    if (work <= 0 || steps <= 0) {
      return new Attempt.Open();
    }
    var fixed = new Possible(possible.options());
    fixed.of(variable).clear();
    fixed.of(variable).set(option);
    if (!prune(fixed)) {
      return new Attempt.Impossible();
    }
    var search = new Descent(fixed);
    int before = Math.min(MOST_STEPS_AT_ONCE, steps);
    search.left = before;
    boolean found = search.descend(0);
    steps -= before - Math.max(0, search.left);
    if (found) {
      return new Attempt.Found(search.chosen);
    }
    return search.left > 0 ? new Attempt.Impossible() : new Attempt.Open();
  }

  /** Removes what single sums exclude, until nothing more is; false where a variable has none. */
  private boolean prune(Possible possible) {
    var waiting = new BitSet(sums.size());
    waiting.set(0, sums.size());
    while (!waiting.isEmpty()) {
      int s = waiting.nextSetBit(0);
      waiting.clear(s);
      var reach = new Reach(sums.get(s), possible, limit);
      work -= reach.work();
      if (!reach.completes(0, 0, 0)) {
        return false;
      }
      for (int variable : reach.prune(possible)) {
        if (possible.of(variable).isEmpty()) {
          return false;
        }
        waiting.or(sumsOf(variable));
      }
    }
    return true;
  }

  private BitSet sumsOf(int variable) {
    return sumsByVariable.computeIfAbsent(
        variable,
        v -> {
          var uses = new BitSet(sums.size());
          for (int s = 0; s < sums.size(); s++) {
            if (sums.get(s).terms().stream().anyMatch(term -> term.variable() == v)) {
              uses.set(s);
            }
          }
          return uses;
        });
  }

  /** A depth-first search, variable by variable, cut off where a sum cannot be completed. */
  private final class Descent {
    private final Possible possible;
    private final int[] chosen;
    private final List<Reach> reaches = new ArrayList<>();
    private final long[] low = new long[sums.size()];
    private final long[] high = new long[sums.size()];

    /** By variable: (sum, term) pairs. */
    private final List<List<int[]>> uses = new ArrayList<>();

    private int left;

    Descent(Possible possible) {
      this.possible = possible;
      this.chosen = new int[possible.options().size()];
      for (int v = 0; v < chosen.length; v++) {
        uses.add(new ArrayList<>());
      }
      for (int s = 0; s < sums.size(); s++) {
        reaches.add(new Reach(sums.get(s), possible, limit));
        List<Sum.Term> terms = sums.get(s).terms();
        for (int t = 0; t < terms.size(); t++) {
          uses.get(terms.get(t).variable()).add(new int[] {s, t});
        }
      }
    }

    boolean descend(int variable) {
      if (variable == chosen.length) {
        return true;
      }
      BitSet options = possible.of(variable);
      for (int o = options.nextSetBit(0); o >= 0; o = options.nextSetBit(o + 1)) {
        if (left-- <= 0) {
          return false;
        }
        chosen[variable] = o;
        if (add(variable, o, 1) && descend(variable + 1)) {
          return true;
        }
        add(variable, o, -1);
      }
      return false;
    }

    private boolean add(int variable, int option, int sign) {
      boolean open = true;
      for (int[] use : uses.get(variable)) {
        int s = use[0];
        Sum.Term term = sums.get(s).terms().get(use[1]);
        low[s] += sign * term.low()[option];
        high[s] += sign * term.high()[option];
        open &= reaches.get(s).completes(use[1] + 1, low[s], high[s]);
      }
      return open;
    }
  }
}
