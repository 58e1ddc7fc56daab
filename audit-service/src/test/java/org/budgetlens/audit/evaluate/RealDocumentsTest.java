package org.budgetlens.audit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.Packs;
import org.budgetlens.audit.RealDocuments;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.CauseKind;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.audit.Outcome;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.contracts.audit.Severity;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableType;
import org.junit.jupiter.api.Test;

/** The findings of two published budgets: the true ones, and no others. */
class RealDocumentsTest {
  private final Evaluator evaluator = new Evaluator(Packs.national());

  @Test
  void theTestsReadTheDocumentsAsTheyArePrinted() {
    assertThat(RealDocuments.chaoyang().seal().tables())
        .extracting(table -> table.table().type(), table -> table.detailRows())
        .contains(
            tuple(TableType.EXPENDITURE_SUMMARY, 31),
            tuple(TableType.GENERAL_PUBLIC_EXPENDITURE, 11),
            tuple(TableType.GENERAL_PUBLIC_BASIC, 21),
            tuple(TableType.PURCHASED_SERVICES, 77),
            tuple(TableType.PROCUREMENT, 2));
    assertThat(RealDocuments.beijing().seal().tables())
        .extracting(table -> table.table().type(), table -> table.detailRows())
        .contains(
            tuple(TableType.EXPENDITURE_SUMMARY, 120),
            tuple(TableType.GENERAL_PUBLIC_EXPENDITURE, 52),
            tuple(TableType.GENERAL_PUBLIC_BASIC, 56),
            tuple(TableType.PURCHASED_SERVICES, 62));
  }

  @Test
  void aDocumentThatAddsUpHasNoFindingAboutSums() {
    Evaluation evaluation = evaluate(RealDocuments.chaoyang());

    assertThat(evaluation.findings())
        .extracting(finding -> finding.rule().id(), finding -> finding.subject().key())
        .containsExactly(
            // The document goes from table 01 to table 03.
            tuple("STR-001", "INCOME_SUMMARY"),
            tuple("STR-002", "GOV_FUND/empty"),
            tuple("STR-002", "STATE_CAPITAL/empty"),
            // A service purchased under 229 其他支出, which has no expenditure.
            tuple("XTB-009", "229/class"));
    assertThat(evaluation.receipt().outcomes())
        .noneMatch(outcome -> outcome.outcome() == Outcome.INSUFFICIENT)
        .noneMatch(outcome -> outcome.outcome() == Outcome.ERROR);
  }

  @Test
  void missingRowsAreFoundInEveryColumnAndTheirConsequencesFollow() {
    Evaluation evaluation = evaluate(RealDocuments.beijing());

    assertThat(evaluation.findings())
        .extracting(
            finding -> finding.rule().id(),
            finding -> finding.subject().key(),
            Finding::difference,
            Finding::severity)
        .containsExactly(
            tuple("COL-001", "EXPENDITURE_SUMMARY/total", 22_510_221_614L, Severity.ERROR),
            tuple("STR-002", "GOV_FUND/empty", 0L, Severity.NOTICE),
            tuple("STR-002", "STATE_CAPITAL/empty", 0L, Severity.NOTICE),
            tuple("COL-001", "EXPENDITURE_SUMMARY/basic", 16_960_331_779L, Severity.ERROR),
            tuple("COL-001", "EXPENDITURE_SUMMARY/project", 5_549_889_835L, Severity.ERROR),
            tuple("COL-001", "GENERAL_PUBLIC_BASIC/personnel", 16_960_331_779L, Severity.ERROR),
            tuple("COL-001", "GENERAL_PUBLIC_BASIC/total", 16_960_331_779L, Severity.ERROR),
            tuple("XTB-001", "class/201", 22_510_221_614L, Severity.NOTICE),
            tuple("XTB-003", "2010301/item", -16_960_331_779L, Severity.ERROR),
            tuple("XTB-003", "2010302/item", -5_145_484_835L, Severity.ERROR),
            tuple("XTB-003", "2014102/item", -404_405_000L, Severity.ERROR));
    String root = evaluation.findings().getFirst().id();
    assertThat(evaluation.findings().subList(3, 11))
        .as("one story with one root")
        .allMatch(finding -> root.equals(finding.cause()));
  }

  @Test
  void aFindingCarriesBothSidesWithEveryCell() {
    Finding finding = evaluate(RealDocuments.beijing()).findings().getFirst();

    assertThat(finding.left().fen()).isEqualTo(101_605_173_803L);
    assertThat(finding.left().contributions())
        .extracting(cell -> cell.label(), cell -> cell.printed(), cell -> cell.source())
        .containsExactly(tuple("合计", "101,605.173803", Source.lines(182)));
    assertThat(finding.right().fen()).isEqualTo(79_094_952_189L);
    assertThat(finding.right().contributions()).hasSize(120);
    assertThat(finding.right().contributions().getFirst())
        .returns("2010301 行政运行 · 50101 工资奖金津补贴 · 30101 基本工资", Contribution::label)
        .returns("1,077.766800", Contribution::printed)
        .returns(Source.lines(53), Contribution::source);
    assertThat(finding.tolerance()).isEqualTo(60);
    assertThat(finding.materiality()).isEqualByComparingTo("0.221546");
    assertThat(finding.message().zh())
        .isEqualTo(
            "《支出总表》“合计”列：合计行为 101,605.173803 万元，"
                + "而明细行之和（120 格）为 79,094.952189 万元，相差 22,510.221614 万元");
  }

  @Test
  void theRowsThatAreMissingAreTheLikelyCause() {
    Finding root = evaluate(RealDocuments.beijing()).findings().getFirst();

    assertThat(root.suggestions().getFirst().kind()).isEqualTo(CauseKind.MISSING_ROW);
    assertThat(root.suggestions().getFirst().resolves()).isEqualTo(3);
    assertThat(root.suggestions().getFirst().message().zh())
        .isEqualTo(
            "可能《支出总表》漏印了一行或几行，共计“合计” 22,510.221614、“基本支出” 16,960.331779、"
                + "“项目支出” 5,549.889835（万元）；补上后 3 处不符消失");
  }

  @Test
  void theClassThatDiffersFollowsFromTheRowsThatAreMissing() {
    Evaluation evaluation = evaluate(RealDocuments.beijing());

    Finding consequence = evaluation.findings().get(7);
    assertThat(consequence.cause()).isEqualTo(evaluation.findings().getFirst().id());
    assertThat(consequence.subject().line()).isEqualTo("一般公共服务支出");
    assertThat(consequence.left().contributions()).hasSize(1);
    assertThat(consequence.left().fen()).isEqualTo(87_574_015_036L);
  }

  @Test
  void basicExpenditureFromOtherFundsIsExplained() {
    RuleOutcome outcome =
        evaluate(RealDocuments.beijing()).receipt().outcomes().stream()
            .filter(each -> each.rule().id().equals("XTB-004"))
            .findFirst()
            .orElseThrow();

    assertThat(outcome.outcome()).isEqualTo(Outcome.PASS);
    assertThat(outcome.reason())
        .isNotNull()
        .extracting(Localized::zh)
        .asString()
        .contains("10.890000 万元由单位资金解释（至多 101.849308 万元）");
  }

  private Evaluation evaluate(DocumentBuilder document) {
    return evaluator.evaluate(document.seal(), document.rows()::forEach);
  }
}
