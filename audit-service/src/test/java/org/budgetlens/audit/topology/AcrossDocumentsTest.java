package org.budgetlens.audit.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.budgetlens.audit.DocumentBuilder.document;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.Packs;
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.audit.DecisionKind;
import org.budgetlens.contracts.audit.Outcome;
import org.budgetlens.contracts.audit.Verification;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.audit.ViolationStatus;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A department's documents are held against each other, in whatever order they come. */
class AcrossDocumentsTest {
  private static final String DEPARTMENT = "示例局";
  private static final String CENTRE = "示例局信息中心";

  @TempDir Path state;

  private TopologyRun run;

  @BeforeEach
  void start() {
    run = new TopologyRun(Packs.national(), state);
  }

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void namesTheDocumentThatIsMissing() {
    DocumentBuilder budget = budget2026();
    run.send(budget);

    assertThat(run.outcome(budget, "XDC-001"))
        .returns(Outcome.INSUFFICIENT, outcome -> outcome.outcome())
        .returns(List.of("2025 BUDGET 示例局"), outcome -> outcome.missing());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLateDocumentCompletesThePictureOfAnEarlierOne(boolean lastYearFirst) {
    DocumentBuilder lastYear = budget2025("448.650000");
    DocumentBuilder thisYear = budget2026();
    (lastYearFirst ? List.of(lastYear, thisYear) : List.of(thisYear, lastYear)).forEach(run::send);

    assertThat(run.standing("XDC-001"))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.document().id()).isEqualTo(thisYear.id());
              assertThat(violation.subject().key()).isEqualTo("2060101/b_item");
              assertThat(violation.difference()).isEqualTo(-30_000);
              assertThat(violation.left().contributions())
                  .extracting(cell -> cell.document(), cell -> cell.printed())
                  .containsExactly(tuple(thisYear.id(), "469.52"), tuple(thisYear.id(), "20.90"));
              assertThat(violation.right().contributions())
                  .extracting(cell -> cell.document(), cell -> cell.printed())
                  .containsExactly(tuple(lastYear.id(), "448.650000"));
              assertThat(Verification.of(violation).mistakes()).isEmpty();
            });
    assertThat(run.outcome(thisYear, "XDC-001").outcome()).isEqualTo(Outcome.VIOLATION);
    assertThat(run.outcome(lastYear, "XDC-001").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void aCorrectionOfTheOtherDocumentResolvesTheViolation() {
    run.send(budget2025("448.650000"));
    DocumentBuilder thisYear = budget2026();
    run.send(thisYear);

    List<Violation> published = run.send(budget2025("448.620000").id("b2").revision(2));

    assertThat(published)
        .filteredOn(violation -> violation.rule().id().equals("XDC-001"))
        .extracting(Violation::status)
        .containsExactly(ViolationStatus.RESOLVED);
    assertThat(run.outcome(thisYear, "XDC-001").outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void documentsOfOtherDepartmentsAndScopesAreNotCompared() {
    run.send(budget2025("1.000000").of("另一局"));
    run.send(budget2025("1.000000").district("110101"));
    run.send(budget2025("1.000000").unitOf("上级局"));
    DocumentBuilder thisYear = budget2026();
    run.send(thisYear);

    assertThat(run.outcome(thisYear, "XDC-001").outcome()).isEqualTo(Outcome.INSUFFICIENT);
  }

  @Test
  void tellsWhatARepublicationChangedCellByCell() {
    run.send(budget2025("448.620000"));
    assertThat(run.standing("XDC-003")).isEmpty();

    DocumentBuilder second = budget2025("448.650000").id("b2").revision(2);
    run.send(second);

    assertThat(run.standing("XDC-003"))
        .extracting(Violation::difference, violation -> violation.message().zh())
        .containsExactlyInAnyOrder(
            tuple(30_000L, "《一般公共预算支出表》“2060101 行政运行”的“合计”由 448.620000 万元 改为 448.650000 万元"),
            tuple(30_000L, "《一般公共预算支出表》“合计”的“合计”由 448.620000 万元 改为 448.650000 万元"));
    assertThat(run.standing("XDC-003")).allMatch(violation -> Verification.of(violation).holds());
    assertThat(run.outcome(second, "XDC-003").outcome()).isEqualTo(Outcome.VIOLATION);
  }

  @Test
  void anEarlierRevisionThatComesLateTellsWhatChanged() {
    DocumentBuilder second = budget2025("448.650000").id("b2").revision(2);
    run.send(second);
    assertThat(run.outcome(second, "XDC-003").outcome()).isEqualTo(Outcome.INSUFFICIENT);

    run.send(budget2025("448.620000"));

    assertThat(run.standing("XDC-003")).hasSize(2);
    assertThat(run.outcome(second, "XDC-003").outcome()).isEqualTo(Outcome.VIOLATION);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDepartmentIsHeldAgainstItsUnits(boolean unitFirst) {
    DocumentBuilder department = departmentWithUnits();
    DocumentBuilder unit = unit("674.49");
    (unitFirst ? List.of(unit, department) : List.of(department, unit)).forEach(run::send);

    assertThat(run.standing("XDC-004"))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.document().id()).isEqualTo(department.id());
              assertThat(violation.difference()).isEqualTo(100_000);
              assertThat(violation.subject().line()).contains(CENTRE);
            });
    assertThat(run.outcome(unit, "XDC-004").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void whatAPersonDecidedStaysWhileDocumentsAreAuditedWithOtherPacksOneByOne() {
    run.send(departmentWithUnits());
    run.send(unit("674.49"));
    Violation open = run.standing("XDC-004").getFirst();
    run.decide(
        new Decision(
            "d-1",
            open.id(),
            open.document().slot(),
            DecisionKind.ACKNOWLEDGED,
            "李强",
            Instant.EPOCH,
            "已核实"));

    List<Violation> published = run.publish(Packs.event("own", "OWN-001", 1, true, 1));

    assertThat(published)
        .filteredOn(violation -> violation.id().equals(open.id()))
        .extracting(Violation::status)
        .doesNotContain(ViolationStatus.RESOLVED, ViolationStatus.REOPENED);
    assertThat(run.standing("XDC-004"))
        .extracting(Violation::status)
        .containsExactly(ViolationStatus.ACKNOWLEDGED);
    assertThat(run.receipt(departmentWithUnits()).pack()).isEqualTo(Packs.NAME + "+own@1");
  }

  @Test
  void theSameDocumentsSayTheSameWhateverTheirOrder() {
    List<DocumentBuilder> documents =
        List.of(
            budget2025("448.620000"),
            budget2025("448.650000").id("b2").revision(2),
            budget2026(),
            departmentWithUnits().of("上级局"),
            unit("674.49").unitOf("上级局"));
    documents.forEach(run::send);
    List<String> standing = run.standing();
    assertThat(standing).hasSizeGreaterThan(4);

    var random = new Random(20_261_120);
    for (int shuffle = 0; shuffle < 5; shuffle++) {
      var order = new ArrayList<>(documents);
      Collections.shuffle(order, random);
      try (var other = new TopologyRun(Packs.national(), state.resolve("shuffle-" + shuffle))) {
        order.forEach(other::send);
        other.send(order.getFirst());

        assertThat(other.standing()).as("order %d", shuffle).isEqualTo(standing);
        for (DocumentBuilder document : documents.subList(1, 5)) {
          assertThat(other.receipt(document)).isEqualTo(run.receipt(document));
        }
      }
    }
  }

  /** Says in prose what each item was last year. */
  private static DocumentBuilder budget2026() {
    return document()
        .id("a6")
        .of(DEPARTMENT)
        .year(2026)
        .table(TableType.GENERAL_PUBLIC_EXPENDITURE, "一般公共预算支出表", "total")
        .subtotal("206 科学技术支出")
        .subtotal("20601 科学技术管理事务")
        .detail("2060101 行政运行", "469.52")
        .total("469.52")
        .and()
        .table(TableType.NARRATIVE, "一般公共预算情况说明", "amount", "change")
        .row(
            RowKind.DETAIL,
            Map.of(),
            Map.of(
                "subject", "科学技术支出（类）科学技术管理事务（款）行政运行（项）",
                "class", "科学技术支出",
                "section", "科学技术管理事务",
                "item", "行政运行",
                "measure", "预算数",
                "comparison_year", "2025",
                "comparison_measure", "预算数"),
            "469.52",
            "20.90")
        .and();
  }

  private static DocumentBuilder budget2025(String item) {
    return document()
        .id("b1")
        .of(DEPARTMENT)
        .year(2025)
        .table(TableType.GENERAL_PUBLIC_EXPENDITURE, "一般公共预算支出表", "total")
        .detail("2060101 行政运行", item)
        .total(item)
        .and();
  }

  private static DocumentBuilder departmentWithUnits() {
    return document()
        .id("d1")
        .of(DEPARTMENT)
        .table(TableType.INCOME_SUMMARY, "收入总表", "total")
        .row(
            RowKind.DETAIL,
            Map.of(CodeKind.ORGANISATION, DocumentBuilder.code("025001 示例局本级")),
            Map.of(),
            "5783.84")
        .row(
            RowKind.DETAIL,
            Map.of(CodeKind.ORGANISATION, DocumentBuilder.code("025002 " + CENTRE)),
            Map.of(),
            "674.59")
        .total("6458.43")
        .and();
  }

  private static DocumentBuilder unit(String total) {
    return document()
        .id("e1")
        .of(CENTRE)
        .unitOf(DEPARTMENT)
        .table(TableType.INCOME_SUMMARY, "收入总表", "total")
        .total(total)
        .and();
  }
}
