package org.budgetlens.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableTotal;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.query.view.TableSums.Sum;
import org.budgetlens.query.view.ViewResult.Cell;
import org.budgetlens.query.view.ViewResult.Column;
import org.budgetlens.query.view.ViewResult.Row;
import org.budgetlens.query.view.ViewResult.Step;
import org.junit.jupiter.api.Test;

class ViewTableTest {
  private static final NameBook NO_NAMES = NameBook.EMPTY;

  private static ViewDocument document(String id, int year) {
    return new ViewDocument(1, 1, year, id, "局" + id, null, "110105", year, "BUDGET", 1);
  }

  private static TableSummary table(int index, TableType type, int detailRows, Long total) {
    return new TableSummary(
        new TableReference(index, null, "表", type, null),
        null,
        List.of("total"),
        detailRows,
        detailRows,
        Parity.EXACT,
        Map.of(),
        total == null ? Map.of() : Map.of("total", new TableTotal(total, "")),
        Map.of(),
        List.of());
  }

  private static ViewSource source(String id, int year, Long total, Sum... sums) {
    return source(
        document(id, year), table(0, TableType.EXPENDITURE_SUMMARY, 3, total), "total", sums);
  }

  private static ViewSource source(
      ViewDocument document, TableSummary table, String measure, Sum... sums) {
    return new ViewSource(document, column(table, Map.of(measure, Sums.of(List.of(sums)))));
  }

  private static TableColumn column(TableSummary table, Map<String, Sums> sums) {
    return TableColumn.of(table, null, null, "total", sums);
  }

  private static ViewTable table(View view, ViewSource... sources) {
    return new ViewTable(view, view.measure(), List.of(sources), NO_NAMES);
  }

  private static Sum sum(String key, long fen) {
    return new Sum(List.of(key), fen, 1);
  }

  private static Map<String, Sums> found(String key) {
    return Map.of("total", Sums.of(List.of(sum(key, 1))));
  }

  private static List<Integer> chosen(
      List<TableSummary> tables, Map<Integer, Map<String, Sums>> found) {
    return new ViewChoice(View.FUNCTIONAL_CLASSES, "total")
        .of(tables, found, Map.of()).stream().map(it -> it.table().index()).toList();
  }

  @Test
  void aDocumentIsReadFromItsBestTable() {
    var general = table(0, TableType.GENERAL_PUBLIC_EXPENDITURE, 5, null);
    var summary = table(1, TableType.EXPENDITURE_SUMMARY, 3, null);
    var empty = table(2, TableType.EXPENDITURE_SUMMARY, 0, null);

    assertThat(chosen(List.of(general, summary, empty), Map.of(0, found("201"), 1, found("201"))))
        .containsExactly(1);
    assertThat(chosen(List.of(general, summary), Map.of(0, found("201"), 1, found("-"))))
        .containsExactly(0);
    assertThat(chosen(List.of(general, empty), Map.of(0, found("201")))).containsExactly(0);
  }

  @Test
  void aDocumentThatCannotBeShownIsNamed() {
    assertThat(
            chosen(
                List.of(table(0, TableType.EXPENDITURE_SUMMARY, 3, null)), Map.of(0, found("-"))))
        .isEmpty();
    assertThat(table(View.FUNCTIONAL_CLASSES).of(List.of(document("a", 2026))).without())
        .extracting(ViewResult.Missing::document)
        .containsExactly("a");
  }

  @Test
  void yearsAndTablesStandSideBySideAndAreNeverAdded() {
    ViewResult view =
        table(
                View.FUNCTIONAL_CLASSES,
                source("a", 2025, 10L, sum("201", 10L)),
                source("a", 2026, 30L, sum("201", 30L)))
            .of(List.of());

    assertThat(view.columns()).extracting(ViewResult.Column::sum).containsExactly(10L, 30L);
    assertThat(view.columns())
        .extracting(ViewResult.Column::fiscalYear)
        .containsExactly(2025, 2026);
    assertThat(view.rows().getFirst().cells()).extracting(Cell::fen).containsExactly(10L, 30L);
  }

  @Test
  void rowsWithoutACodeAreShownAndCounted() {
    ViewResult view =
        table(View.FUNCTIONAL_CLASSES, source("a", 2026, 100L, sum("-", 40L), sum("229", 60L)))
            .of(List.of());

    assertThat(view.rows()).extracting(Row::key).containsExactly("229", "-");
    assertThat(view.columns().getFirst().sum()).isEqualTo(100);
    assertThat(view.columns().getFirst().difference()).isZero();
    assertThat(view.rows().getLast().cells().getFirst().href())
        .endsWith("&function=-&column=total");
  }

  @Test
  void sharesAreOfTheColumnAndNamesAreTheCatalogs() {
    var names =
        new CodeNames(
            List.of(
                new CodeNames.Name("2010301", 2026, false, "印刷名"),
                new CodeNames.Name("2010301", 2025, true, "旧名"),
                new CodeNames.Name("2010301", 2026, true, "行政运行"),
                new CodeNames.Name("201", 0, true, "一般公共服务支出")));
    ViewResult view =
        new ViewTable(
                View.FUNCTIONAL_ITEMS,
                "total",
                List.of(
                    new ViewSource(
                        document("a", 2026),
                        TableColumn.of(
                            table(0, TableType.EXPENDITURE_SUMMARY, 3, null),
                            null,
                            2,
                            "total",
                            Map.of(
                                "total",
                                Sums.of(List.of(sum("2010301", 1L), sum("2010302", 2L))))))),
                new NameBook(Map.of(CodeKind.FUNCTION, names)))
            .of(List.of());

    Row first = view.rows().getFirst();
    assertThat(first.cells().getFirst().share()).isEqualTo(new BigDecimal("0.333333"));
    assertThat(first.cells().getFirst().perUnit()).isEqualTo(1);
    assertThat(first.name()).isEqualTo("行政运行");
    assertThat(first.path()).containsExactly(new Step("201", "一般公共服务支出"), new Step("20103", null));
    assertThat(view.columns().getFirst().difference()).isNull();
  }

  @Test
  void codesAreCutToTheirLevelAndNothingIsLost() {
    ViewResult view =
        table(
                View.FUNCTIONAL_GROUPS,
                source("a", 2026, 7L, sum("2010301", 1L), sum("2010302", 2L), sum("201", 4L)))
            .of(List.of());

    assertThat(view.rows()).extracting(Row::key).containsExactly("201", "20103");
    assertThat(view.rows().getLast().cells().getFirst().fen()).isEqualTo(3);
    assertThat(view.rows().getLast().cells().getFirst().rows()).isEqualTo(2);
    assertThat(view.rows().getFirst().cells().getFirst().href()).contains("&function=201%21&");
    assertThat(view.columns().getFirst().difference()).isZero();
  }

  @Test
  void districtsAreAddedUpWithinAYearAndNeverAcross() {
    ViewResult districts =
        table(
                View.FUNCTIONAL_CLASSES,
                source("a", 2025, 1L, sum("201", 1L)),
                source("b", 2025, 2L, sum("201", 2L)),
                source("a", 2026, 4L, sum("201", 4L)))
            .byDistrict(List.of());

    assertThat(districts.columns()).extracting(Column::fiscalYear).containsExactly(2025, 2026);
    assertThat(districts.columns()).extracting(Column::sum).containsExactly(3L, 4L);
    assertThat(districts.columns()).extracting(Column::documents).containsExactly(2, 1);
    assertThat(districts.rows().getFirst().cells()).extracting(Cell::fen).containsExactly(3L, 4L);
    assertThat(districts.rows().getFirst().cells().getFirst().href())
        .isEqualTo(
            "/api/v1/views/functional-classes?district=110105&fiscalYear=2025&kind=BUDGET"
                + "&measure=total&key=201");
  }

  @Test
  void aColumnThatAddsUpToNothingHasNoShares() {
    ViewResult view =
        table(View.FUNCTIONAL_CLASSES, source("a", 2026, 0L, sum("201", 5L), sum("205", -5L)))
            .of(List.of());
    assertThat(view.rows().getFirst().cells().getFirst().share()).isNull();
  }

  @Test
  void purchasedServicesAreKeyedByTheirPath() {
    var key = List.of("02-政府履职辅助性服务", "0210-信息化服务", "数据处理服务");
    var source =
        source(
            document("a", 2026),
            table(4, TableType.PURCHASED_SERVICES, 1, null),
            "amount",
            new Sum(key, 7L, 1));
    ViewResult view = table(View.PURCHASED_SERVICES, source).of(List.of());

    Row row = view.rows().getFirst();
    assertThat(row.key()).isEqualTo("02/0210/数据处理服务");
    assertThat(row.path()).containsExactly(new Step("02", "政府履职辅助性服务"), new Step("0210", "信息化服务"));
    assertThat(row.cells().getFirst().href())
        .contains("tableIndex=4")
        .contains("level2=0210-%E4%BF%A1");
  }

  private static Map<String, Sums> printed(String year, Map<String, Long> amounts) {
    var sums = new HashMap<String, Sums>();
    amounts.forEach((column, fen) -> sums.put(column, Sums.of(List.of(sum(year, fen)))));
    return sums;
  }

  private static ViewSource threePublic(Map<String, Sums> sums) {
    return new ViewSource(
        document("a", 2026), column(table(0, TableType.THREE_PUBLIC, 2, null), sums));
  }

  @Test
  void threePublicAddsPrintedPartsOnceAndNeverAnotherYear() {
    var sums =
        printed(
            "2026年", Map.of("abroad", 30L, "vehicle_purchase", 10L, "fuel", 15L, "repair", 25L));
    sums.put("total", Sums.of(List.of(sum("2025年", 99L), sum("2026年", 100L))));
    sums.put("reception", Sums.of(List.of(sum("2025年", 99L), sum("2026年", 20L))));

    ViewResult view = table(View.THREE_PUBLIC, threePublic(sums)).of(List.of());

    assertThat(view.columns().getFirst().sum()).isEqualTo(100);
    assertThat(view.columns().getFirst().printedTotal()).isEqualTo(100);
    assertThat(view.columns().getFirst().difference()).isZero();
    assertThat(view.rows())
        .extracting(Row::key)
        .containsExactly("abroad", "reception", "vehicle_purchase", "fuel", "repair");
  }

  @Test
  void aPrintedWholeIsTakenAndNotItsParts() {
    var sums = printed("-", Map.of("total", 50L, "vehicles", 50L, "vehicle_running", 49L));

    ViewResult view = table(View.THREE_PUBLIC, threePublic(sums)).of(List.of());

    assertThat(view.columns().getFirst().sum()).isEqualTo(50);
  }

  @Test
  void bothSidesOfABalanceAreColumnsOfTheirOwn() {
    var summary = table(0, TableType.INCOME_EXPENDITURE_SUMMARY, 4, null);
    ViewResult view =
        lines(
            View.BALANCE,
            "amount",
            summary,
            line("INCOME", "ITEM", "-", "一般公共预算拨款收入", 90),
            line("INCOME", "CARRIED", "-", "上年结转结余", 10),
            line("INCOME", "CARRIED_ITEM", "-", "单位资金", 10),
            line("EXPENDITURE", "ITEM", "201", "一般公共服务支出", 100));

    assertThat(view.columns())
        .extracting(Column::side)
        .containsExactly(Side.INCOME, Side.EXPENDITURE);
    assertThat(view.columns()).extracting(Column::sum).containsExactly(100L, 100L);
    assertThat(view.rows())
        .extracting(Row::key)
        .containsExactly("INCOME/一般公共预算拨款收入", "INCOME/上年结转结余", "EXPENDITURE/201");
  }

  @Test
  void aFundDividesExpenditureAndIsComparedWithItsOwnTotal() {
    var summary =
        new TableSummary(
            new TableReference(0, null, "财政拨款收支总表", TableType.FISCAL_SUMMARY, null),
            null,
            List.of("amount", "general_public"),
            2,
            2,
            Parity.EXACT,
            Map.of(
                "income",
                Parity.EXACT,
                "expenditure",
                Parity.EXACT,
                "general_public",
                Parity.EXACT),
            Map.of(
                "income", new TableTotal(100L, ""),
                "expenditure", new TableTotal(100L, ""),
                "general_public", new TableTotal(90L, "")),
            Map.of(),
            List.of());

    List<Column> columns =
        lines(
                View.FISCAL_BALANCE,
                "general_public",
                summary,
                line("EXPENDITURE", "ITEM", "201", "一般公共服务支出", 90))
            .columns();

    assertThat(columns).extracting(Column::side).containsExactly(Side.INCOME, Side.EXPENDITURE);
    assertThat(columns).extracting(Column::printedTotal).containsExactly(null, 90L);
    assertThat(columns).extracting(Column::difference).containsExactly(null, 0L);
    assertThat(columns).extracting(Column::parity).containsExactly(Parity.NO_TOTAL, Parity.EXACT);
  }

  private static ViewResult lines(View view, String measure, TableSummary table, Sum... lines) {
    var sums = Map.of(0, Map.of(measure, Sums.of(List.of(lines))));
    List<ViewSource> sources =
        new ViewChoice(view, measure)
            .of(List.of(table), sums, Map.of()).stream()
                .map(it -> new ViewSource(document("a", 2026), it))
                .toList();
    return new ViewTable(view, measure, sources, NO_NAMES).of(List.of());
  }

  private static Sum line(String side, String role, String code, String line, long fen) {
    return new Sum(List.of(side, role, code, line), fen, 1);
  }
}
