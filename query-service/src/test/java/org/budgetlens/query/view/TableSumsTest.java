package org.budgetlens.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.query.row.DocumentRows;
import org.budgetlens.query.row.FactRow;
import org.budgetlens.query.view.TableSums.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableSumsTest {
  private final List<FactRow> rows = new ArrayList<>();

  private void row(RowKind kind, String function, Map<String, Long> amounts) {
    Map<CodeKind, String> codes = function == null ? Map.of() : Map.of(CodeKind.FUNCTION, function);
    rows.add(new FactRow(0, kind, "{}", codes, Map.of(), amounts));
  }

  private List<TableSums> sums(TableType type) {
    return TableSums.of(new DocumentRows("a", Map.of(0, type), rows));
  }

  private static List<Sum> of(List<TableSums> all, Grouping grouping, String measure) {
    return all.stream()
        .filter(it -> it.grouping() == grouping && it.measure().equals(measure))
        .flatMap(it -> it.sums().stream())
        .toList();
  }

  @Test
  void detailRowsAreAddedUpByEveryGroupingOfTheirTable() {
    row(RowKind.SUBTOTAL, "20103", Map.of("total", 900L));
    row(RowKind.DETAIL, "2010302", Map.of("total", 400L));
    row(RowKind.DETAIL, "2010301", Map.of("total", 500L, "basic", 100L));
    row(RowKind.DETAIL, "2010301", Map.of("total", 7L));
    row(RowKind.DETAIL, null, Map.of("total", 1L));

    List<TableSums> sums = sums(TableType.GENERAL_PUBLIC_EXPENDITURE);

    assertThat(of(sums, Grouping.FUNCTION, "total"))
        .extracting(Sum::key, Sum::fen, Sum::rows)
        .containsExactly(
            tuple(List.of("-"), 1L, 1),
            tuple(List.of("2010301"), 507L, 2),
            tuple(List.of("2010302"), 400L, 1));
    assertThat(of(sums, Grouping.FUNCTION, "basic"))
        .containsExactly(new Sum(List.of("2010301"), 100, 1));
    assertThat(of(sums, Grouping.WHOLE, "total")).containsExactly(new Sum(List.of(), 908, 4));
    assertThat(of(sums, Grouping.FLOW, "total"))
        .containsExactly(
            new Sum(List.of("-", "-", "-"), 1, 1), new Sum(List.of("201", "-", "-"), 907, 3));
  }

  @Test
  void aTableThatNoViewReadsHasNoSums() {
    row(RowKind.DETAIL, "2010301", Map.of("total", 5L));
    assertThat(sums(TableType.PROJECT_PERFORMANCE)).isEmpty();
  }

  @Test
  void aSumBeyondALongIsRefused() {
    row(RowKind.DETAIL, "2010301", Map.of("total", Long.MAX_VALUE));
    row(RowKind.DETAIL, "2010301", Map.of("total", 1L));
    assertThatThrownBy(() -> sums(TableType.EXPENDITURE_SUMMARY))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void budgetUnitsAreCountedOnce() {
    for (String unit : new String[] {"140001", "140002", "140001"}) {
      rows.add(
          new FactRow(
              0,
              RowKind.DETAIL,
              "{}",
              Map.of(CodeKind.ORGANISATION, unit),
              Map.of(),
              Map.of("total", 1L, "basic", 1L)));
    }
    row(RowKind.DETAIL, "2010301", Map.of("total", 1L));
    assertThat(TableSums.units(sums(TableType.EXPENDITURE_SUMMARY))).isEqualTo(Map.of(0, 2));
  }

  /** Whatever a document prints as a key comes back, quotes and control characters included. */
  @Test
  void storedSumsAreReadAsTheyWere() {
    var random = new Random(11);
    var stored = new SumsReader(UnaryOperator.identity());
    for (int run = 0; run < 200; run++) {
      var sums = new ArrayList<Sum>();
      int parts = random.nextInt(5);
      for (int i = 0; i < random.nextInt(20); i++) {
        var key = new ArrayList<String>();
        for (int part = 0; part < parts; part++) {
          key.add(
              random
                  .ints(random.nextInt(8), 0, 0x10000)
                  .filter(it -> !surrogate(it))
                  .collect(
                      StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                  .toString());
        }
        sums.add(new Sum(key, random.nextLong(), random.nextInt(1_000_000)));
      }
      assertThat(listed(stored.read(SumsJson.write(sums)))).isEqualTo(sums);
    }
    assertThat(
            SumsJson.write(List.of(new Sum(List.of("2010301"), 507, 2), new Sum(List.of(), 1, 1))))
        .isEqualTo("[[\"2010301\",507,2],[1,1]]");
  }

  private static List<Sum> listed(Sums sums) {
    return IntStream.range(0, sums.size())
        .mapToObj(it -> new Sum(sums.key(it), sums.fen(it), sums.rows(it)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "[[\"a\",1,2,3]]",
        "[[\"a\",1]]",
        "[[\"a\\\",1,2]]",
        "[[\"a\\q\",1,2]]",
        "[[1,2]",
        "[[1,2]]]",
        "[[,2]]",
        "[[1,2.5]]",
        "[[1,9999999999]]"
      })
  void whatIsNoStoredSumIsNotTakenForOne(String text) {
    assertThatThrownBy(() -> new SumsReader(UnaryOperator.identity()).read(text))
        .isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
  }

  private static boolean surrogate(int character) {
    return Character.isSurrogate((char) character);
  }
}
