package org.budgetlens.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableTotal;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.query.view.ViewChoice.TableGroup;
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

  private static ViewSource source(String id, int year, Long total) {
    return source(document(id, year), table(0, TableType.EXPENDITURE_SUMMARY, 3, total));
  }

  private static ViewSource source(ViewDocument document, TableSummary table) {
    return new ViewSource(document, table, null, null);
  }

  private static ViewTable table(View view, ViewSource... sources) {
    return new ViewTable(view, view.measure(), List.of(sources), NO_NAMES);
  }

  private static Group group(int column, String key, long fen) {
    return new Group(column, List.of(key), "total", fen, 1);
  }

  private static TableGroup found(int table, String key) {
    return new TableGroup(table, group(0, key, 1));
  }

  private static List<Integer> chosen(List<TableSummary> tables, TableGroup... found) {
    var choice = new ViewChoice(View.FUNCTIONAL_CLASSES);
    choice.add(document("a", 2026), tables, List.of(found), Map.of());
    return choice.sources().stream().map(it -> it.table().table().index()).toList();
  }

  @Test
  void aDocumentIsReadFromItsBestTable() {
    var general = table(0, TableType.GENERAL_PUBLIC_EXPENDITURE, 5, null);
    var summary = table(1, TableType.EXPENDITURE_SUMMARY, 3, null);
    var empty = table(2, TableType.EXPENDITURE_SUMMARY, 0, null);

    assertThat(chosen(List.of(general, summary, empty), found(0, "201"), found(1, "201")))
        .containsExactly(1);
    assertThat(chosen(List.of(general, summary), found(0, "201"), found(1, "-")))
        .containsExactly(0);
    assertThat(chosen(List.of(general, empty), found(0, "201"))).containsExactly(0);
  }

  @Test
  void aDocumentThatCannotBeShownIsNamed() {
    var choice = new ViewChoice(View.FUNCTIONAL_CLASSES);
    choice.add(
        document("a", 2026),
        List.of(table(0, TableType.EXPENDITURE_SUMMARY, 3, null)),
        List.of(found(0, "-")),
        Map.of());

    assertThat(choice.sources()).isEmpty();
    assertThat(table(View.FUNCTIONAL_CLASSES).of(choice.groups(), choice.without()).without())
        .extracting(ViewResult.Missing::document)
        .containsExactly("a");
  }

  @Test
  void yearsAndTablesStandSideBySideAndAreNeverAdded() {
    ViewResult view =
        table(View.FUNCTIONAL_CLASSES, source("a", 2025, 10L), source("a", 2026, 30L))
            .of(List.of(group(0, "201", 10L), group(1, "201", 30L)), List.of());

    assertThat(view.columns()).extracting(ViewResult.Column::sum).containsExactly(10L, 30L);
    assertThat(view.columns())
        .extracting(ViewResult.Column::fiscalYear)
        .containsExactly(2025, 2026);
    assertThat(view.rows().getFirst().cells()).extracting(Cell::fen).containsExactly(10L, 30L);
  }

  @Test
  void rowsWithoutACodeAreShownAndCounted() {
    ViewResult view =
        table(View.FUNCTIONAL_CLASSES, source("a", 2026, 100L))
            .of(List.of(group(0, "-", 40L), group(0, "229", 60L)), List.of());

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
                        table(0, TableType.EXPENDITURE_SUMMARY, 3, null),
                        null,
                        2)),
                new NameBook(Map.of(CodeKind.FUNCTION, names)))
            .of(List.of(group(0, "2010301", 1L), group(0, "2010302", 2L)), List.of());

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
        table(View.FUNCTIONAL_GROUPS, source("a", 2026, 7L))
            .of(
                List.of(group(0, "2010301", 1L), group(0, "2010302", 2L), group(0, "201", 4L)),
                List.of());

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
                source("a", 2025, 1L),
                source("b", 2025, 2L),
                source("a", 2026, 4L))
            .byDistrict(
                List.of(group(0, "201", 1L), group(1, "201", 2L), group(2, "201", 4L)), List.of());

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
        table(View.FUNCTIONAL_CLASSES, source("a", 2026, 0L))
            .of(List.of(group(0, "201", 5L), group(0, "205", -5L)), List.of());
    assertThat(view.rows().getFirst().cells().getFirst().share()).isNull();
  }

  @Test
  void purchasedServicesAreKeyedByTheirPath() {
    var source = source(document("a", 2026), table(4, TableType.PURCHASED_SERVICES, 1, null));
    var key = List.of("02-政府履职辅助性服务", "0210-信息化服务", "数据处理服务");
    ViewResult view =
        table(View.PURCHASED_SERVICES, source)
            .of(List.of(new Group(0, key, "amount", 7L, 1)), List.of());

    Row row = view.rows().getFirst();
    assertThat(row.key()).isEqualTo("02/0210/数据处理服务");
    assertThat(row.path()).containsExactly(new Step("02", "政府履职辅助性服务"), new Step("0210", "信息化服务"));
    assertThat(row.cells().getFirst().href())
        .contains("tableIndex=4")
        .contains("level2=0210-%E4%BF%A1");
  }

  private static List<Group> printed(String year, Map<String, Long> amounts) {
    return amounts.entrySet().stream()
        .map(it -> new Group(0, List.of(year), it.getKey(), it.getValue(), 1))
        .toList();
  }

  @Test
  void threePublicAddsPrintedPartsOnceAndNeverAnotherYear() {
    var source = source(document("a", 2026), table(0, TableType.THREE_PUBLIC, 2, null));
    var groups = new ArrayList<Group>(printed("2025年", Map.of("total", 99L, "reception", 99L)));
    groups.addAll(
        printed(
            "2026年",
            Map.of(
                "total",
                100L,
                "abroad",
                30L,
                "reception",
                20L,
                "vehicle_purchase",
                10L,
                "fuel",
                15L,
                "repair",
                25L)));

    ViewResult view = table(View.THREE_PUBLIC, source).of(groups, List.of());

    assertThat(view.columns().getFirst().sum()).isEqualTo(100);
    assertThat(view.columns().getFirst().printedTotal()).isEqualTo(100);
    assertThat(view.columns().getFirst().difference()).isZero();
    assertThat(view.rows())
        .extracting(Row::key)
        .containsExactly("abroad", "reception", "vehicle_purchase", "fuel", "repair");
  }

  @Test
  void aPrintedWholeIsTakenAndNotItsParts() {
    var source = source(document("a", 2026), table(0, TableType.THREE_PUBLIC, 1, null));
    var groups = printed("-", Map.of("total", 50L, "vehicles", 50L, "vehicle_running", 49L));

    ViewResult view = table(View.THREE_PUBLIC, source).of(groups, List.of());

    assertThat(view.columns().getFirst().sum()).isEqualTo(50);
  }

  @Test
  void bothSidesOfABalanceAreColumnsOfTheirOwn() {
    var choice = new ViewChoice(View.BALANCE);
    var summary = table(0, TableType.INCOME_EXPENDITURE_SUMMARY, 4, null);
    choice.add(
        document("a", 2026),
        List.of(summary),
        List.of(
            line("INCOME", "ITEM", "-", "一般公共预算拨款收入", 90),
            line("INCOME", "CARRIED", "-", "上年结转结余", 10),
            line("INCOME", "CARRIED_ITEM", "-", "单位资金", 10),
            line("EXPENDITURE", "ITEM", "201", "一般公共服务支出", 100)),
        Map.of());

    ViewResult view =
        new ViewTable(View.BALANCE, "amount", choice.sources(), NO_NAMES)
            .of(choice.groups(), choice.without());

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
    var choice = new ViewChoice(View.FISCAL_BALANCE);
    choice.add(
        document("a", 2026),
        List.of(summary),
        List.of(
            new TableGroup(
                0,
                new Group(
                    0,
                    List.of("EXPENDITURE", "ITEM", "201", "一般公共服务支出"),
                    "general_public",
                    90,
                    1))),
        Map.of());

    List<Column> columns =
        new ViewTable(View.FISCAL_BALANCE, "general_public", choice.sources(), NO_NAMES)
            .of(choice.groups(), choice.without())
            .columns();

    assertThat(columns).extracting(Column::side).containsExactly(Side.INCOME, Side.EXPENDITURE);
    assertThat(columns).extracting(Column::printedTotal).containsExactly(null, 90L);
    assertThat(columns).extracting(Column::difference).containsExactly(null, 0L);
    assertThat(columns).extracting(Column::parity).containsExactly(Parity.NO_TOTAL, Parity.EXACT);
  }

  private static TableGroup line(String side, String role, String code, String line, long fen) {
    return new TableGroup(0, new Group(0, List.of(side, role, code, line), "amount", fen, 1));
  }
}
