package org.budgetlens.audit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.budgetlens.audit.DocumentBuilder.document;

import java.util.Map;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.Packs;
import org.budgetlens.contracts.audit.Outcome;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.TableType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was printed and not read looks blank, and speaks against nobody. */
class UnreadCellsTest {
  private final Evaluator evaluator = new Evaluator(Packs.sums());

  @ParameterizedTest
  @ValueSource(strings = {"AMBIGUOUS_ROW", "UNREADABLE_AMOUNT"})
  void aRowWithUnreadCellsBreaksNoIdentityAndNoTotal(String code) {
    Evaluation evaluation = evaluate(lackingTheProjectOfLineTwo().unread(code, 0, 2));

    assertThat(evaluation.findings()).isEmpty();
    assertThat(outcome(evaluation, "ROW-001").outcome()).isEqualTo(Outcome.INSUFFICIENT);
    assertThat(outcome(evaluation, "COL-001").outcome()).isEqualTo(Outcome.INSUFFICIENT);
    assertThat(outcome(evaluation, "COL-001").missing())
        .containsExactly("EXPENDITURE_SUMMARY: 2010302 一般行政管理事务");
  }

  @Test
  void theSameCellsBlankAreAStatement() {
    Evaluation evaluation = evaluate(lackingTheProjectOfLineTwo());

    assertThat(outcome(evaluation, "ROW-001").outcome()).isEqualTo(Outcome.VIOLATION);
    assertThat(outcome(evaluation, "COL-001").outcome()).isEqualTo(Outcome.VIOLATION);
  }

  @Test
  void anotherProblemOfTheRowIsNoExcuse() {
    Evaluation evaluation =
        evaluate(lackingTheProjectOfLineTwo().unread("CODE_NAME_WRAPPED", 0, 2));

    assertThat(outcome(evaluation, "ROW-001").outcome()).isEqualTo(Outcome.VIOLATION);
  }

  @Test
  void otherRowsAndReadColumnsAreJudged() {
    Evaluation evaluation =
        evaluate(
            document()
                .expenditureSummary()
                .detail("2010301 行政运行", "10.00", "9.00", "")
                .detail("2010302 一般行政管理事务", "5.00", "2.00", "")
                .total("16.00", "11.00", "3.00")
                .and()
                .unread("AMBIGUOUS_ROW", 0, 2));

    assertThat(outcome(evaluation, "ROW-001").outcome()).isEqualTo(Outcome.VIOLATION);
    assertThat(evaluation.findings())
        .extracting(finding -> finding.rule().id() + " " + finding.subject().key())
        .anyMatch(found -> found.startsWith("ROW-001") && found.contains("2010301"))
        .anyMatch(found -> found.equals("COL-001 EXPENDITURE_SUMMARY/total"))
        .noneMatch(found -> found.contains("2010302") || found.endsWith("/project"));
  }

  @Test
  void aTableOfWhichARowIsUnreadIsNotHeldAgainstAnother() {
    DocumentBuilder document =
        document()
            .expenditureSummary()
            .detail("2010301 行政运行", "", "", "")
            .and()
            .unread("AMBIGUOUS_ROW", 0, 1);

    assertThat(evaluate(document).findings()).isEmpty();
  }

  /** 财政拨款收支总表 is the sum of the tables of all funds: a fund that was not read is none of 0. */
  @Test
  void aSumOverTablesLacksTheTableWhoseRowsOfTheCodeAreUnread() {
    Evaluation evaluation = national(funds("AMBIGUOUS_ROW"));

    assertThat(evaluation.findings()).noneMatch(finding -> finding.rule().id().equals("XTB-002"));
    assertThat(outcome(evaluation, "XTB-002").outcome()).isEqualTo(Outcome.INSUFFICIENT);
    assertThat(outcome(evaluation, "XTB-002").missing())
        .containsExactly("GOV_FUND: 2210399 其他城乡社区住宅支出");
    assertThat(outcome(national(funds("CODE_NAME_WRAPPED")), "XTB-002").outcome())
        .isEqualTo(Outcome.VIOLATION);
  }

  /** A line with an amount that nobody could read may be the row that a sum or a class lacks. */
  @Test
  void linesThatPrintAmountsAndAreNoRowsSpeakAgainstNobody() {
    Evaluation evaluation = evaluate(lackingARow().unreadLines(0, "4,500.00 二、教育支出"));

    assertThat(outcome(evaluation, "COL-001").outcome()).isEqualTo(Outcome.INSUFFICIENT);
    assertThat(outcome(evaluation, "COL-001").missing())
        .containsExactly("EXPENDITURE_SUMMARY: 4,500.00 二、教育支出");
    assertThat(evaluation.findings())
        .as("what one row says of itself stays")
        .extracting(finding -> finding.rule().id())
        .containsOnly("ROW-001");
  }

  @Test
  void linesWithoutAmountsAreNoRows() {
    Evaluation evaluation = evaluate(lackingARow().unreadLines(0, "机关事业单位基本"));

    assertThat(outcome(evaluation, "COL-001").outcome()).isEqualTo(Outcome.VIOLATION);
  }

  private static DocumentBuilder lackingARow() {
    return document()
        .expenditureSummary()
        .detail("2010301 行政运行", "10.00", "9.00", "")
        .total("15.00", "12.00", "3.00")
        .and();
  }

  private static DocumentBuilder funds(String problem) {
    DocumentBuilder document = document();
    document
        .table(TableType.FISCAL_SUMMARY, "财政拨款收支总表", "amount")
        .line(
            Side.EXPENDITURE,
            LineRole.ITEM,
            "住房保障支出",
            Map.of(CodeKind.FUNCTION, DocumentBuilder.code("221 住房保障支出")),
            "30.00");
    document
        .table(TableType.GENERAL_PUBLIC_EXPENDITURE, "一般公共预算支出表", "total", "basic", "project")
        .detail("2210201 住房公积金", "20.00", "20.00", "");
    document
        .table(TableType.GOV_FUND, "政府性基金预算支出表", "total", "basic", "project")
        .detail("2210399 其他城乡社区住宅支出", "", "", "");
    return document.unread(problem, 2, 3);
  }

  private static Evaluation national(DocumentBuilder document) {
    return new Evaluator(Packs.national()).evaluate(document.seal(), document.rows()::forEach);
  }

  private static DocumentBuilder lackingTheProjectOfLineTwo() {
    return document()
        .expenditureSummary()
        .detail("2010301 行政运行", "10.00", "10.00", "")
        .detail("2010302 一般行政管理事务", "5.00", "2.00", "")
        .total("15.00", "12.00", "3.00")
        .and();
  }

  private Evaluation evaluate(DocumentBuilder document) {
    return evaluator.evaluate(document.seal(), document.rows()::forEach);
  }

  private static RuleOutcome outcome(Evaluation evaluation, String rule) {
    return evaluation.receipt().outcomes().stream()
        .filter(outcome -> outcome.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
