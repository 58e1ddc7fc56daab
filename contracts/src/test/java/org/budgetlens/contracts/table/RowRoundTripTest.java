package org.budgetlens.contracts.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.code.EconomicPair;
import org.budgetlens.contracts.code.PairStatus;
import org.budgetlens.contracts.event.EventJson;
import org.budgetlens.contracts.event.EventType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a row holds, it comes back the same. */
class RowRoundTripTest {
  private static final String CHARACTERS = "维修(护)费（ ）\"\\\t\n/{}[]:,0aé😀\u0000\u2028";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aRowComesBackTheSame(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      BudgetRow row = row(random);

      byte[] json = EventJson.write(row);

      assertThat(EventJson.read(json, EventType.ROW, BudgetRow.class))
          .as("seed %d, row %d", seed, i)
          .isEqualTo(row);
    }
  }

  private static BudgetRow row(Random random) {
    return new BudgetRow(
        text(random),
        text(random),
        1 + random.nextInt(9),
        random.nextBoolean() ? null : 1990 + random.nextInt(110),
        random.nextInt(Integer.MAX_VALUE),
        new TableReference(
            random.nextInt(30),
            maybe(random),
            text(random),
            any(random, TableType.values()),
            random.nextBoolean() ? null : any(random, AmountUnit.values())),
        new RowReference(random.nextInt(2000), any(random, RowKind.values()), source(random)),
        codes(random),
        texts(random),
        amounts(random),
        pair(random));
  }

  private static @Nullable EconomicPair pair(Random random) {
    return random.nextBoolean()
        ? null
        : new EconomicPair(any(random, PairStatus.values()), List.of(text(random)));
  }

  private static Source source(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> Source.lines(1 + random.nextInt(9), 10 + random.nextInt(9));
      case 1 ->
          new Source.PageBox(1 + random.nextInt(500), random.doubles(4, -1, 2000).boxed().toList());
      default -> new Source.SheetCells(text(random), List.of("A1", "XFD1048576"));
    };
  }

  private static Map<CodeKind, Code> codes(Random random) {
    var codes = new EnumMap<CodeKind, Code>(CodeKind.class);
    for (CodeKind kind : CodeKind.values()) {
      if (random.nextBoolean()) {
        codes.put(
            kind,
            new Code(
                Integer.toString(random.nextInt(10_000_000)),
                maybe(random),
                maybe(random),
                random.nextBoolean() ? null : any(random, CodeStatus.values())));
      }
    }
    return codes;
  }

  private static Map<String, String> texts(Random random) {
    var texts = new LinkedHashMap<String, String>();
    IntStream.range(0, random.nextInt(4)).forEach(i -> texts.put("text" + i, text(random)));
    return texts;
  }

  private static Map<String, PrintedAmount> amounts(Random random) {
    var amounts = new LinkedHashMap<String, PrintedAmount>();
    for (int i = random.nextInt(6); i > 0; i--) {
      long step = 1 + random.nextLong(Long.MAX_VALUE - 1);
      amounts.put(
          "column" + i, new PrintedAmount(random.nextLong(), text(random), step, maybe(random)));
    }
    return amounts;
  }

  private static @Nullable String maybe(Random random) {
    return random.nextBoolean() ? null : text(random);
  }

  private static String text(Random random) {
    int[] points = CHARACTERS.codePoints().toArray();
    return random
        .ints(random.nextInt(20), 0, points.length)
        .map(i -> points[i])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .insert(0, 'x')
        .toString();
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
