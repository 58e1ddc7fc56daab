package org.budgetlens.query.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.catalog.CrosswalkItem;
import org.budgetlens.contracts.catalog.CrosswalkRelation;
import org.budgetlens.contracts.catalog.Share;
import org.budgetlens.contracts.code.CodeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearWalkTest {
  private static Crosswalk step(int from, CrosswalkItem... items) {
    return new Crosswalk(
        CodeKind.FUNCTION,
        String.valueOf(from),
        String.valueOf(from + 1),
        "test",
        null,
        List.of(items));
  }

  private static CrosswalkItem item(String from, String to, CrosswalkRelation relation) {
    return new CrosswalkItem(from, to, relation, null, null, null);
  }

  private static CrosswalkItem split(String from, String to, int numerator, int denominator) {
    return new CrosswalkItem(
        from, to, CrosswalkRelation.SPLIT, new Share(numerator, denominator), null, null);
  }

  private static SortedMap<Integer, SortedSet<String>> codes(int year, String... codes) {
    return new TreeMap<>(new TreeMap<>(java.util.Map.of(year, new TreeSet<>(List.of(codes)))));
  }

  private static List<String> keys(List<Carried> carried) {
    return carried.stream().map(it -> it.line().key() + " " + it.fen()).toList();
  }

  @Test
  void aSplitWithoutSharesIsOneLineForAllYears() {
    var walk =
        new YearWalk(
            List.of(
                step(
                    2026,
                    item("2010301", "2010361", CrosswalkRelation.SPLIT),
                    item("2010301", "2010362", CrosswalkRelation.SPLIT))),
            codes(2026, "2010301"),
            2027);

    assertThat(keys(walk.carry(2026, "2010301", 100))).containsExactly("2010361+2010362 100");
    assertThat(keys(walk.carry(2027, "2010361", 30))).containsExactly("2010361+2010362 30");
    assertThat(keys(walk.carry(2027, "2010302", 5))).containsExactly("2010302 5");
  }

  @Test
  void officialSharesDivideToTheFen() {
    var walk =
        new YearWalk(
            List.of(
                step(2026, split("2010301", "2010361", 1, 3), split("2010301", "2010362", 2, 3))),
            codes(2026, "2010301"),
            2027);

    assertThat(keys(walk.carry(2026, "2010301", 100)))
        .containsExactlyInAnyOrder("2010361 33", "2010362 67");
    assertThat(keys(walk.carry(2026, "2010301", -100)))
        .containsExactlyInAnyOrder("2010361 -33", "2010362 -67");
    assertThat(keys(walk.carry(2027, "2010361", 7))).containsExactly("2010361 7");
  }

  @Test
  void sharesThatDoNotMakeUpTheWholeAreNotUsed() {
    var walk =
        new YearWalk(
            List.of(
                step(2026, split("2010301", "2010361", 1, 3), split("2010301", "2010362", 1, 3))),
            codes(2026, "2010301"),
            2027);

    assertThat(keys(walk.carry(2026, "2010301", 100))).containsExactly("2010361+2010362 100");
  }

  @Test
  void whatEndsIsAVisibleRemainder() {
    var walk =
        new YearWalk(
            List.of(step(2025, item("2010308", null, CrosswalkRelation.ENDED))),
            codes(2025, "2010308"),
            2027);

    List<Carried> carried = walk.carry(2025, "2010308", 9);
    assertThat(keys(carried)).containsExactly("2010308@2025 9");
    assertThat(carried.getFirst().line().isRemainder()).isTrue();
  }

  @Test
  void mergedAndRenumberedCodesMeetOnOneLine() {
    var walk =
        new YearWalk(
            List.of(
                step(2025, item("2010304", "2010305", CrosswalkRelation.MERGED)),
                step(2026, item("2010305", "2010399", CrosswalkRelation.RENUMBERED))),
            codes(2025, "2010304", "2010305"),
            2027);

    assertThat(keys(walk.carry(2025, "2010304", 1))).containsExactly("2010399 1");
    assertThat(keys(walk.carry(2025, "2010305", 2))).containsExactly("2010399 2");
    assertThat(keys(walk.carry(2026, "2010305", 3))).containsExactly("2010399 3");
  }

  @Test
  void aLineThatSpansTwoClassesMakesThemOne() {
    var lines =
        List.of(
            new Line(List.of("2010301", "2060102"), 0),
            new Line(List.of("2010302"), 0),
            new Line(List.of("2080501"), 0));
    var level = new LevelLines(lines, 3);

    assertThat(lines)
        .extracting(it -> level.of(it).key())
        .containsExactly("201+206", "201+206", "208");
  }

  /** Σ before = Σ after, per year, whatever the crosswalk. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void everyFenIsConserved(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var crosswalks =
          List.of(randomStep(random, 2024), randomStep(random, 2025), randomStep(random, 2026));
      SortedMap<Integer, SortedSet<String>> codes = new TreeMap<>();
      SortedMap<Integer, Long> before = new TreeMap<>();
      SortedMap<Integer, Long> after = new TreeMap<>();
      record Amount(int year, String code, long fen) {}
      var amounts = new ArrayList<Amount>();
      for (int i = 0; i < 30; i++) {
        var amount =
            new Amount(
                2024 + random.nextInt(4),
                code(random),
                random.nextLong(-1_000_000, 100_000_000_000L));
        amounts.add(amount);
        codes.computeIfAbsent(amount.year(), year -> new TreeSet<>()).add(amount.code());
        before.merge(amount.year(), amount.fen(), Math::addExact);
      }
      var walk = new YearWalk(crosswalks, codes, 2027);
      var owners = new TreeMap<String, String>();
      for (Amount amount : amounts) {
        for (Carried carried : walk.carry(amount.year(), amount.code(), amount.fen())) {
          after.merge(amount.year(), carried.fen(), Math::addExact);
          if (!carried.line().isRemainder()) {
            for (String code : carried.line().codes()) {
              String other = owners.put(code, carried.line().key());
              assertThat(other == null || other.equals(carried.line().key()))
                  .as("a code stands on one line only: %s", code)
                  .isTrue();
            }
          }
        }
      }
      assertThat(after).isEqualTo(before);
    }
  }

  private static String code(Random random) {
    return "20" + (1 + random.nextInt(3)) + "0" + (1 + random.nextInt(3)) + "0" + random.nextInt(4);
  }

  private static Crosswalk randomStep(Random random, int year) {
    var items = new ArrayList<CrosswalkItem>();
    for (int i = random.nextInt(8); i > 0; i--) {
      String from = code(random);
      switch (random.nextInt(5)) {
        case 0 -> items.add(item(from, null, CrosswalkRelation.ENDED));
        case 1 -> items.add(item(from, code(random), CrosswalkRelation.RENUMBERED));
        case 2 -> items.add(item(from, code(random), CrosswalkRelation.MERGED));
        case 3 -> {
          items.add(item(from, code(random), CrosswalkRelation.SPLIT));
          items.add(item(from, code(random), CrosswalkRelation.SPLIT));
        }
        case 4 -> {
          int denominator = 2 + random.nextInt(9);
          int numerator = 1 + random.nextInt(denominator - 1);
          items.add(split(from, code(random), numerator, denominator));
          items.add(split(from, code(random), denominator - numerator, denominator));
        }
        default -> throw new IllegalStateException();
      }
    }
    return step(year, items.toArray(CrosswalkItem[]::new));
  }
}
