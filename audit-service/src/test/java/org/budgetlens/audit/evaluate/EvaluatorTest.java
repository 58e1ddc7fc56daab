package org.budgetlens.audit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.budgetlens.audit.DocumentBuilder.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.Packs;
import org.budgetlens.audit.pack.PackLoader;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.contracts.audit.Outcome;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.TableType;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
  private static final RulePack NATIONAL = Packs.sums();

  private final Evaluator evaluator = new Evaluator(NATIONAL);

  @Test
  void everyRuleHasExactlyOneOutcome() {
    Evaluation evaluation = evaluate(document());

    assertThat(evaluation.receipt().outcomes())
        .extracting(outcome -> outcome.rule().id())
        .containsExactly(
            "BAL-001", "BAL-002", "COL-001", "ROW-001", "ROW-002", "ROW-003", "XTB-001", "XTB-004");
    assertThat(outcome(evaluation, "COL-001")).isEqualTo(Outcome.INSUFFICIENT);
    assertThat(outcome(evaluation, "ROW-003")).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void rulesForBudgetsDoNotConcernSelfEvaluations() {
    Evaluation evaluation = evaluate(document().kind(DocumentKind.SELF_EVALUATION));

    assertThat(evaluation.receipt().counts()).containsOnly(Map.entry(Outcome.NOT_APPLICABLE, 8));
  }

  @Test
  void aDocumentOfUnknownKindIsJudgedByItsTables() {
    Evaluation evaluation =
        evaluate(
            document()
                .kind(null)
                .expenditureSummary()
                .detail("2010301 行政运行", "10.00", "9.00", "")
                .and());

    assertThat(outcome(evaluation, "ROW-001")).isEqualTo(Outcome.VIOLATION);
  }

  @Test
  void aRowThatMovesKeepsItsFinding() {
    Finding before =
        only(
            document()
                .expenditureSummary()
                .detail("2010301 行政运行", "10.00", "9.00", "")
                .detail("2010302 一般行政管理事务", "1.00", "", "1.00"));
    Finding after =
        only(
            document()
                .expenditureSummary()
                .detail("2050803 培训支出", "2.00", "2.00", "")
                .detail("2010302 一般行政管理事务", "1.00", "", "1.00")
                .detail("2010301 行政运行", "10.00", "9.00", ""));

    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.left().contributions().getFirst().sequence()).isEqualTo(2);
  }

  @Test
  void rowsWithTheSameCodesHaveFindingsOfTheirOwn() {
    Evaluation evaluation =
        evaluate(
            document()
                .expenditureSummary()
                .detail("2010301 行政运行", "10.00", "9.00", "")
                .detail("2010301 行政运行", "10.00", "9.00", "")
                .and());

    assertThat(evaluation.findings())
        .extracting(finding -> finding.subject().key())
        .containsExactly(
            "EXPENDITURE_SUMMARY/2010301#2/total", "EXPENDITURE_SUMMARY/2010301/total");
    assertThat(evaluation.findings()).extracting(Finding::id).doesNotHaveDuplicates();
  }

  @Test
  void aSecondTableOfTheSameTypeIsNamedByItsNumber() {
    Evaluation evaluation =
        evaluate(
            document()
                .expenditureSummary()
                .detail("2010301 行政运行", "10.00", "10.00", "")
                .and()
                .expenditureSummary()
                .detail("2010301 行政运行", "10.00", "9.00", "")
                .and());

    assertThat(evaluation.findings())
        .extracting(finding -> finding.subject().key())
        .containsExactly("EXPENDITURE_SUMMARY#2/2010301/total");
    assertThat(outcome(evaluation, "XTB-004")).isEqualTo(Outcome.INSUFFICIENT);
  }

  @Test
  void subtotalsAreNotAddedToTheirDetails() {
    Evaluation evaluation =
        evaluate(
            document()
                .expenditureSummary()
                .subtotal("201 一般公共服务支出", "10.00", "10.00", "")
                .detail("2010301 行政运行", "10.00", "10.00", "")
                .total("10.00", "10.00", "")
                .and());

    assertThat(outcome(evaluation, "COL-001")).isEqualTo(Outcome.PASS);
  }

  @Test
  void aTotalRowPrintedTwiceCountsOnceAndTwoThatDifferAreAmbiguous() {
    DocumentBuilder.TableBuilder table =
        document().expenditureSummary().detail("2010301 行政运行", "10.00", "10.00", "");
    table.total("10.00", "10.00", "").total("10.00", "10.00", "");
    assertThat(outcome(evaluate(table.and()), "COL-001")).isEqualTo(Outcome.PASS);

    table.total("11.00", "11.00", "");
    assertThat(outcome(evaluate(table.and()), "COL-001")).isEqualTo(Outcome.INSUFFICIENT);
  }

  @Test
  void aClassDifferenceThatIsNotTheTablesStaysAFindingOfItsOwn() {
    DocumentBuilder document = document();
    document
        .table(TableType.INCOME_EXPENDITURE_SUMMARY, "收支总表", "amount")
        .line(
            Side.EXPENDITURE,
            LineRole.ITEM,
            "一般公共服务支出",
            Map.of(CodeKind.FUNCTION, DocumentBuilder.code("201 一般公共服务支出")),
            "15.00");
    document
        .expenditureSummary()
        .detail("2010301 行政运行", "10.00", "10.00", "")
        .total("12.00", "12.00", "");

    Evaluation evaluation = evaluate(document);

    String total = evaluation.findings().getFirst().id();
    assertThat(evaluation.findings())
        .extracting(finding -> finding.subject().key(), Finding::cause)
        .containsExactly(
            tuple("EXPENDITURE_SUMMARY/total", null),
            tuple("class/201", null),
            tuple("EXPENDITURE_SUMMARY/basic", total));
  }

  @Test
  void bothSidesCanBeRecomputedFromTheEvidence() {
    Finding finding =
        only(document().expenditureSummary().detail("2010301 行政运行", "10.00", "4.00", "5.00"));

    assertThat(finding.right().label().zh()).isEqualTo("基本支出 + 项目支出");
    assertThat(finding.right().contributions())
        .extracting(cell -> cell.column(), cell -> cell.fen(), cell -> cell.step())
        .containsExactly(
            tuple("basic", 4_000_000L, 10_000L), tuple("project", 5_000_000L, 10_000L));
    assertThat(finding.message().zh())
        .isEqualTo(
            "《支出总表》“2010301 行政运行”行：合计为 10.000000 万元，"
                + "而基本支出 4.000000 + 项目支出 5.000000 = 9.000000 万元，相差 1.000000 万元");
  }

  @Test
  void aRuleThatFailsHasTheOutcomeErrorAndLeavesTheOthersAlone() {
    RulePack pack =
        PackLoader.load(
            "broken.yaml",
            """
            pack: broken
            version: 1
            rules:
              - id: COL-001
                version: 1
                title: {zh: 列, en: Columns}
                severity: ERROR
                applies: {tables: [EXPENDITURE_SUMMARY]}
                missing: INSUFFICIENT
                check: {each: COLUMN}
                fixtures: {holds: {tables: []}, breaks: {tables: []}, boundary: {tables: []}}
              - id: COL-002
                version: 1
                title: {zh: 列, en: Columns}
                severity: ERROR
                applies: {tables: [EXPENDITURE_SUMMARY]}
                when: tables[7].rows > 0
                missing: INSUFFICIENT
                check: {each: COLUMN}
                fixtures: {holds: {tables: []}, breaks: {tables: []}, boundary: {tables: []}}
            """);
    DocumentBuilder document =
        document()
            .expenditureSummary()
            .detail("2010301 行政运行", "10.00", "10.00", "")
            .total("10.00", "10.00", "")
            .and();

    Evaluation evaluation = new Evaluator(pack).evaluate(document.seal(), document.rows()::forEach);

    assertThat(evaluation.receipt().outcomes())
        .extracting(outcome -> outcome.rule().id(), RuleOutcome::outcome)
        .containsExactly(tuple("COL-001", Outcome.PASS), tuple("COL-002", Outcome.ERROR));
  }

  @Test
  void anAmountThatDoesNotFitIsAnErrorOfTheRuleAndNoWrongSum() {
    String huge = "9000000000000.000000";
    DocumentBuilder document =
        document()
            .expenditureSummary()
            .detail("2010301 行政运行", huge, huge, "")
            .detail("2010302 一般行政管理事务", huge, huge, "")
            .total("10.00", "10.00", "")
            .and();

    Evaluation evaluation = evaluate(document);

    assertThat(outcome(evaluation, "COL-001")).isEqualTo(Outcome.ERROR);
    assertThat(outcome(evaluation, "ROW-001")).isEqualTo(Outcome.PASS);
  }

  @Test
  void aFindingWithMoreEvidenceThanKafkaCarriesIsAnErrorOfTheRule() {
    DocumentBuilder.TableBuilder table = document().expenditureSummary();
    for (int index = 0; index <= Evidence.MOST_CELLS; index++) {
      table.detail("2010301 行政运行", "1.00", "1.00", "");
    }
    DocumentBuilder document = table.total("10.00").and();

    Evaluation evaluation = evaluate(document);

    assertThat(evaluation.findings()).isEmpty();
    assertThat(outcome(evaluation, "COL-001")).isEqualTo(Outcome.ERROR);
    assertThat(outcome(evaluation, "ROW-001")).isEqualTo(Outcome.PASS);
  }

  @Test
  void withoutAllRowsNothingIsKnown() {
    DocumentBuilder document =
        document().expenditureSummary().detail("2010301 行政运行", "10.00", "9.00", "").and();

    Evaluation evaluation = evaluator.incomplete(document.seal(), 0);

    assertThat(evaluation.receipt().counts()).containsOnly(Map.entry(Outcome.INSUFFICIENT, 8));
    assertThat(evaluation.receipt().rowCount()).isZero();
  }

  @Test
  void theOrderOfEvidenceIsTheDocumentsAndTheResultIsAlwaysTheSame() {
    DocumentBuilder document = document();
    DocumentBuilder.TableBuilder table = document.expenditureSummary();
    for (int index = 0; index < 300; index++) {
      table.detail("20103%02d 功能".formatted(index % 100), "1.00", index % 7 == 0 ? "" : "1.00", "");
    }
    table.row(RowKind.TOTAL, Map.of(), Map.of(), "299.00", "", "");

    Evaluation first = evaluate(document);
    Evaluation second = evaluate(document);

    assertThat(first).isEqualTo(second);
    assertThat(first.findings()).isNotEmpty();
    for (Finding finding : first.findings()) {
      List<Integer> sequences =
          finding.right().contributions().stream().map(cell -> cell.sequence()).toList();
      assertThat(sequences).isSorted();
    }
  }

  @Test
  void readsTheRowsTwiceAndOnceMoreForLikelyCauses() {
    DocumentBuilder document =
        document().expenditureSummary().detail("2010301", "1.00", "1.00", "").total("2.00").and();
    List<BudgetRow> rows = document.rows();
    var readings = new int[1];

    evaluator.evaluate(
        document.seal(),
        reader -> {
          readings[0]++;
          rows.forEach(reader);
        });

    assertThat(readings[0]).isEqualTo(3);
    assertThat(Collections.unmodifiableList(rows)).hasSize(2);
  }

  private Evaluation evaluate(DocumentBuilder document) {
    return evaluator.evaluate(document.seal(), document.rows()::forEach);
  }

  private Finding only(DocumentBuilder.TableBuilder table) {
    List<Finding> findings = evaluate(table.and()).findings();
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  private static Outcome outcome(Evaluation evaluation, String rule) {
    return evaluation.receipt().outcomes().stream()
        .filter(outcome -> outcome.rule().id().equals(rule))
        .findFirst()
        .orElseThrow()
        .outcome();
  }
}
