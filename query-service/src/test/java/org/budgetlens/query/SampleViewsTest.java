package org.budgetlens.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableTotal;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.query.fixture.PublishedBudget;
import org.budgetlens.query.fixture.QueryApi;
import org.budgetlens.query.fixture.Samples;
import org.budgetlens.query.view.View;
import org.budgetlens.testing.KafkaAndPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With the documents of samples/ every view meets the printed totals to the 分. */
@QuarkusTest
@QuarkusTestResource(
    value = KafkaAndPostgres.class,
    initArgs = @ResourceArg(name = KafkaAndPostgres.SCHEMA, value = "query"))
class SampleViewsTest {
  private static final List<PublishedBudget> SAMPLES = Samples.documents();

  @BeforeEach
  void publish() {
    for (PublishedBudget sample : SAMPLES) {
      if (!QueryApi.status(sample.id()).equals("MATERIALIZED")) {
        sample.publish();
      }
    }
    QueryApi.awaitShown(SAMPLES.toArray(PublishedBudget[]::new));
  }

  private static String path(View view, String measure) {
    String documents =
        SAMPLES.stream().map(it -> "&document=" + it.id()).collect(Collectors.joining());
    return "/api/v1/views/" + view.id() + "?measure=" + measure + documents;
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void theSumsOfAViewAreThePrintedTotals(View view) {
    for (String measure : view.measures()) {
      JsonPath answer = QueryApi.json(path(view, measure));
      List<Map<String, Object>> columns = answer.getList("columns");
      for (int i = 0; i < columns.size(); i++) {
        Map<String, Object> column = columns.get(i);
        int place = i;
        assertThat(number(column.get("sum")))
            .as("%s by %s: %s", view, measure, column)
            .isEqualTo(cells(answer, place));
        if (column.get("printedTotal") != null) {
          assertThat(number(column.get("difference")) == 0)
              .as("%s by %s: %s", view, measure, column)
              .isEqualTo(!column.get("parity").equals(Parity.BROKEN.name()));
        }
      }
    }
  }

  /**
   * Each column of each view shows a printed total, and it is the one that the table's own total
   * row prints; the differences are those of the broken tables and of no others.
   */
  @ParameterizedTest
  @EnumSource(View.class)
  void everyColumnShowsItsTablesPrintedTotal(View view) {
    List<Map<String, Object>> columns =
        QueryApi.json(path(view, view.measure())).getList("columns");
    assertThat(columns).isNotEmpty();
    for (Map<String, Object> column : columns) {
      TableSummary table = table(column);
      String name = totalOf(view, table, (String) column.get("side"));
      assertThat(column.get("printedTotal")).as("%s: %s", view, column).isNotNull();
      assertThat(number(column.get("printedTotal")))
          .as("%s: %s", view, column)
          .isEqualTo(
              view == View.THREE_PUBLIC ? threePublic(column) : table.totals().get(name).fen());
      boolean broken = table.columnParity().get(name) == Parity.BROKEN;
      assertThat(number(column.get("difference")) != 0)
          .as("%s: %s", view, column)
          .isEqualTo(broken);
    }
  }

  private static PublishedBudget sample(Map<String, Object> column) {
    return SAMPLES.stream()
        .filter(it -> it.id().equals(column.get("document")))
        .findFirst()
        .orElseThrow();
  }

  private static TableSummary table(Map<String, Object> column) {
    return sample(column).tables().stream()
        .filter(it -> it.table().index() == number(column.get("tableIndex")))
        .findFirst()
        .orElseThrow();
  }

  private static String totalOf(View view, TableSummary table, String side) {
    if (side != null) {
      return side.toLowerCase(Locale.ROOT);
    }
    return view == View.PERSONNEL_AND_PUBLIC_COST
            && table.table().type() == TableType.GENERAL_PUBLIC_EXPENDITURE
        ? "basic"
        : view.measure();
  }

  /** What “三公” tables print in their column 合计. */
  private static long threePublic(Map<String, Object> column) {
    return sample(column).rows().stream()
        .filter(it -> it.table().index() == number(column.get("tableIndex")))
        .filter(it -> it.row().kind() == RowKind.DETAIL)
        .filter(it -> !it.text().getOrDefault("year", "2026").startsWith("2025"))
        .mapToLong(it -> it.amounts().get("total").fen())
        .sum();
  }

  @Test
  void theTotalsAreThoseOfTheDocuments() {
    JsonPath answer = QueryApi.json(path(View.FUNCTIONAL_CLASSES, "total"));
    List<Long> printed =
        SAMPLES.stream()
            .flatMap(it -> it.tables().stream())
            .filter(it -> it.table().type().name().equals("EXPENDITURE_SUMMARY"))
            .map(it -> it.totals().get("total"))
            .map(TableTotal::fen)
            .toList();
    assertThat(Stream.of(0, 1).map(it -> answer.getLong("columns[" + it + "].printedTotal")))
        .containsExactlyInAnyOrderElementsOf(printed)
        .contains(101_605_173_803L);
    assertThat(Stream.of(0, 1).map(it -> answer.getLong("columns[" + it + "].difference")))
        .containsExactlyInAnyOrder(0L, 79_094_952_189L - 101_605_173_803L);
  }

  /** Every third number, so that the test stays short; which ones moves with the view. */
  @ParameterizedTest
  @EnumSource(View.class)
  void everyNumberIsTheSumOfTheRowsItLeadsTo(View view) {
    JsonPath answer = QueryApi.json(path(view, view.measure()));
    List<Map<String, Object>> cells =
        answer.<List<Map<String, Object>>>getList("rows.cells").stream()
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .toList();
    assertThat(cells).isNotEmpty();
    for (int i = view.ordinal() % 3; i < cells.size(); i += 3) {
      String href = (String) cells.get(i).get("href");
      String column = href.replaceAll(".*[?&]column=([a-z_]+).*", "$1");
      JsonPath rows = QueryApi.json(href + "&limit=1000");
      List<Object> amounts = rows.getList("items.amounts." + column + ".fen");
      assertThat(amounts).as(href).hasSize((int) number(cells.get(i).get("rows")));
      assertThat(amounts.stream().mapToLong(SampleViewsTest::number).sum())
          .as(href)
          .isEqualTo(number(cells.get(i).get("fen")));
    }
  }

  /** Σ of a column's cells; of parts, those that are parts of nothing that is shown. */
  private static long cells(JsonPath answer, int column) {
    List<Map<String, Object>> rows = answer.getList("rows");
    List<String> shown =
        rows.stream()
            .filter(row -> ((List<?>) row.get("cells")).get(column) != null)
            .map(row -> (String) row.get("key"))
            .toList();
    return rows.stream()
        .filter(
            row ->
                ((List<Map<String, Object>>) row.get("path"))
                    .stream()
                        .noneMatch(
                            step ->
                                shown.contains((String) step.get("key"))
                                    && !answer.getString("view").contains("function")
                                    && !answer.getString("view").contains("economic")))
        .map(row -> ((List<Map<String, Object>>) row.get("cells")).get(column))
        .filter(Objects::nonNull)
        .mapToLong(cell -> number(cell.get("fen")))
        .sum();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
