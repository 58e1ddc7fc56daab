package org.budgetlens.ingest.collapsed.sum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SumSearchTest {

  /** Against every combination tried one by one. */
  @Test
  void leavesExactlyTheOptionsThatOccurInSomeSolution() {
    int solvable = 0;
    int decided = 0;
    for (int seed = 0; seed < 3_000; seed++) {
      var system = RandomSystem.of(new Random(seed));
      Optional<Possible> expected = system.byTrying();

      Optional<Possible> found = SumSearch.solve(Possible.all(system.counts()), system.sums());

      assertThat(found.map(Possible::options))
          .as("seed %d: %s", seed, system)
          .isEqualTo(expected.map(Possible::options));
      solvable += found.isPresent() ? 1 : 0;
      decided += found.isPresent() && found.get().isDecided() ? 1 : 0;
    }
    assertThat(solvable).isGreaterThan(1_000);
    assertThat(decided).isGreaterThan(100);
  }

  @Test
  void propagationRemovesNoOptionOfASolution() {
    for (int seed = 0; seed < 3_000; seed++) {
      var system = RandomSystem.of(new Random(seed));
      Optional<Possible> expected = system.byTrying();
      Optional<Possible> quick = SumSearch.propagate(Possible.all(system.counts()), system.sums());

      if (expected.isPresent()) {
        for (int v = 0; v < system.counts().length; v++) {
          BitSet lost = (BitSet) expected.get().options().get(v).clone();
          lost.andNot(quick.orElseThrow().options().get(v));
          assertThat(lost.isEmpty()).as("seed %d, variable %d", seed, v).isTrue();
        }
      }
    }
  }

  @Test
  void staysBoundedWhereNothingCanBeDecided() {
    var random = new Random(7);
    var terms = new ArrayList<Sum.Term>();
    long total = 0;
    for (int v = 0; v < 400; v++) {
      long value = 1 + random.nextInt(1_000_000_000);
      terms.add(new Sum.Term(v, new long[] {0, value - 1}, new long[] {0, value + 1}));
      total += random.nextBoolean() ? value : 0;
    }
    var sum = new Sum(terms, total - 400, total + 400);

    Optional<Possible> found =
        SumSearch.solve(Possible.all(IntStream.range(0, 400).map(v -> 2).toArray()), List.of(sum));

    found.ifPresent(left -> assertThat(left.isDecided()).isFalse());
  }

  /** A few variables with two or three options under a few sums. */
  private record RandomSystem(int[] counts, List<Sum> sums) {
    static RandomSystem of(Random random) {
      int variables = 2 + random.nextInt(6);
      int[] counts = IntStream.range(0, variables).map(v -> 1 + random.nextInt(3)).toArray();
      var sums = new ArrayList<Sum>();
      for (int s = 0; s < 1 + random.nextInt(3); s++) {
        var terms = new ArrayList<Sum.Term>();
        long target = 0;
        for (int v = 0; v < variables; v++) {
          if (random.nextInt(4) > 0) {
            long[] low = new long[counts[v]];
            long[] high = new long[counts[v]];
            for (int o = 0; o < counts[v]; o++) {
              long value = random.nextInt(3) == 0 ? 0 : random.nextInt(60) - 10;
              low[o] = value - random.nextInt(2);
              high[o] = value + random.nextInt(2);
            }
            terms.add(new Sum.Term(v, low, high));
            target += low[random.nextInt(counts[v])];
          }
        }
        sums.add(new Sum(terms, target - random.nextInt(2), target + random.nextInt(2)));
      }
      return new RandomSystem(counts, sums);
    }

    Optional<Possible> byTrying() {
      List<BitSet> seen = IntStream.of(counts).mapToObj(count -> new BitSet()).toList();
      int[] chosen = new int[counts.length];
      boolean any = attempt(0, chosen, seen);
      return any ? Optional.of(new Possible(seen)) : Optional.empty();
    }

    private boolean attempt(int variable, int[] chosen, List<BitSet> seen) {
      if (variable == counts.length) {
        if (!sums.stream().allMatch(sum -> comesOut(sum, chosen))) {
          return false;
        }
        for (int v = 0; v < chosen.length; v++) {
          seen.get(v).set(chosen[v]);
        }
        return true;
      }
      boolean any = false;
      for (int o = 0; o < counts[variable]; o++) {
        chosen[variable] = o;
        any |= attempt(variable + 1, chosen, seen);
      }
      return any;
    }

    private static boolean comesOut(Sum sum, int[] chosen) {
      long low = 0;
      long high = 0;
      for (Sum.Term term : sum.terms()) {
        low += term.low()[chosen[term.variable()]];
        high += term.high()[chosen[term.variable()]];
      }
      return low <= sum.high() && sum.low() <= high;
    }
  }
}
