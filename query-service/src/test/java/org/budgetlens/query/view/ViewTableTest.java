package org.budgetlens.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableTotal;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.query.view.ViewResult.Cell;
import org.budgetlens.query.view.ViewResult.Row;
import org.budgetlens.query.view.ViewResult.Step;
import org.junit.jupiter.api.Test;

class ViewTableTest {
  private static final CodeNames NO_NAMES = new CodeNames(List.of());

  private static ViewDocument document(String id, int year) {
    return new ViewDocument(1, year, id, "局" + id, null, "110105", year, "BUDGET", 1);
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
    return new ViewSource(document(id, year), table(0, TableType.EXPENDITURE_SUMMARY, 3, total));
  }

  private static Group group(int column, String key, Long fen) {
    return new Group(column, List.of(key), fen, 1);
  }

  @Test
  void aDocumentIsReadFromItsBestTable() {
    var general = table(0, TableType.GENERAL_PUBLIC_EXPENDITURE, 5, null);
    var summary = table(1, TableType.EXPENDITURE_SUMMARY, 3, null);
    var empty = table(2, TableType.EXPENDITURE_SUMMARY, 0, null);
    var document = document("a", 2026);
    var view = View.FUNCTIONAL_CLASSES;

    assertThat(ViewSource.choose(view, document, List.of(general, summary, empty)))
        .extracting(it -> it.table().table().index())
        .containsExactly(1);
    assertThat(ViewSource.choose(view, document, List.of(general, empty)))
        .extracting(it -> it.table().table().index())
        .containsExactly(0);
    assertThat(ViewSource.choose(view, document, List.of(empty))).isEmpty();
  }

  @Test
  void yearsAndTablesStandSideBySideAndAreNeverAdded() {
    ViewResult view =
        new ViewTable(
                View.FUNCTIONAL_CLASSES, List.of(source("a", 2025, 10L), source("a", 2026, 30L)))
            .of(List.of(group(0, "201", 10L), group(1, "201", 30L)), NO_NAMES);

    assertThat(view.columns()).extracting(ViewResult.Column::sum).containsExactly(10L, 30L);
    assertThat(view.columns())
        .extracting(ViewResult.Column::fiscalYear)
        .containsExactly(2025, 2026);
    assertThat(view.rows().getFirst().cells()).extracting(Cell::fen).containsExactly(10L, 30L);
  }

  @Test
  void rowsWithoutACodeAreShownAndCounted() {
    ViewResult view =
        new ViewTable(View.FUNCTIONAL_CLASSES, List.of(source("a", 2026, 100L)))
            .of(List.of(group(0, "-", 40L), group(0, "229", 60L)), NO_NAMES);

    assertThat(view.rows()).extracting(Row::key).containsExactly("229", "-");
    assertThat(view.columns().getFirst().sum()).isEqualTo(100);
    assertThat(view.columns().getFirst().difference()).isZero();
    assertThat(view.rows().getLast().cells().getFirst().href()).endsWith("&function=-");
  }

  @Test
  void sharesAreOfTheColumnAndBlankIsNotZero() {
    ViewResult view =
        new ViewTable(View.FUNCTIONAL_ITEMS, List.of(source("a", 2026, null)))
            .of(
                List.of(
                    group(0, "2010301", 1L), group(0, "2010302", 2L), group(0, "2069999", null)),
                new CodeNames(
                    List.of(
                        new CodeNames.Name("2010301", 2026, false, "印刷名"),
                        new CodeNames.Name("2010301", 2025, true, "旧名"),
                        new CodeNames.Name("2010301", 2026, true, "行政运行"),
                        new CodeNames.Name("201", 0, true, "一般公共服务支出"))));

    Row first = view.rows().getFirst();
    assertThat(first.cells().getFirst().share()).isEqualTo(new BigDecimal("0.333333"));
    assertThat(first.name()).isEqualTo("行政运行");
    assertThat(first.path()).containsExactly(new Step("201", "一般公共服务支出"), new Step("20103", null));
    assertThat(view.rows().getLast().cells()).containsOnlyNulls();
    assertThat(view.columns().getFirst().difference()).isNull();
  }

  @Test
  void aColumnThatAddsUpToNothingHasNoShares() {
    ViewResult view =
        new ViewTable(View.FUNCTIONAL_CLASSES, List.of(source("a", 2026, 0L)))
            .of(List.of(group(0, "201", 5L), group(0, "205", -5L)), NO_NAMES);
    assertThat(view.rows().getFirst().cells().getFirst().share()).isNull();
  }

  @Test
  void purchasedServicesAreKeyedByTheirPath() {
    var source =
        new ViewSource(document("a", 2026), table(4, TableType.PURCHASED_SERVICES, 1, null));
    ViewResult view =
        new ViewTable(View.PURCHASED_SERVICES, List.of(source))
            .of(
                List.of(new Group(0, List.of("02-政府履职辅助性服务", "0210-信息化服务", "数据处理服务"), 7L, 1)),
                NO_NAMES);

    Row row = view.rows().getFirst();
    assertThat(row.key()).isEqualTo("02/0210/数据处理服务");
    assertThat(row.path()).containsExactly(new Step("02", "政府履职辅助性服务"), new Step("0210", "信息化服务"));
    assertThat(row.cells().getFirst().href())
        .contains("tableIndex=4")
        .contains("level2=0210-%E4%BF%A1");
  }

  @Test
  void threePublicAddsPrintedPartsOnceAndNeverAnotherYear() {
    var source = new ViewSource(document("a", 2026), table(0, TableType.THREE_PUBLIC, 2, null));
    var rows =
        List.of(
            new ThreePublicRow(0, "2025年", Map.of("total", 99L, "reception", 99L)),
            new ThreePublicRow(
                0,
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

    ViewResult view = new ViewTable(View.THREE_PUBLIC, List.of(source)).ofThreePublic(rows);

    assertThat(view.columns().getFirst().sum()).isEqualTo(100);
    assertThat(view.columns().getFirst().printedTotal()).isEqualTo(100);
    assertThat(view.columns().getFirst().difference()).isZero();
    assertThat(view.rows())
        .extracting(Row::key)
        .containsExactly("abroad", "reception", "vehicle_purchase", "fuel", "repair");
  }

  @Test
  void aPrintedWholeIsTakenAndNotItsParts() {
    var source = new ViewSource(document("a", 2026), table(0, TableType.THREE_PUBLIC, 1, null));
    var rows =
        List.of(
            new ThreePublicRow(
                0, null, Map.of("total", 50L, "vehicles", 50L, "vehicle_running", 49L)));

    ViewResult view = new ViewTable(View.THREE_PUBLIC, List.of(source)).ofThreePublic(rows);

    assertThat(view.columns().getFirst().sum()).isEqualTo(50);
  }
}
