package org.budgetlens.audit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.budgetlens.audit.DocumentBuilder.document;

import java.util.List;
import java.util.Map;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.Packs;
import org.budgetlens.contracts.audit.Outcome;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.junit.jupiter.api.Test;

/** What is compared, and what had better not be. */
class AcrossTest {
  private final Evaluator evaluator = new Evaluator(Packs.national());
  private final Across across = new Across(Packs.national());

  @Test
  void lastYearsDocumentIsCompared() {
    assertThat(outcome("一般公共预算支出表", lastYear("一般公共预算支出表"))).isEqualTo(Outcome.PASS);
  }

  @Test
  void ofTwoDocumentsThatCouldBeMeantNoneIsCompared() {
    Digest one = lastYear("一般公共预算支出表");

    assertThat(outcome("一般公共预算支出表", one, withSlot(one, "110105/示例局(示例大数据局)/2025/BUDGET")))
        .isEqualTo(Outcome.INSUFFICIENT);
  }

  @Test
  void aDepartmentIsNotComparedWithWhatMayBeAUnitOfTheSameName() {
    assertThat(outcome("部门一般公共预算支出表", lastYear("部门一般公共预算支出表"))).isEqualTo(Outcome.PASS);
    assertThat(outcome("部门一般公共预算支出表", lastYear("一般公共预算支出表"))).isEqualTo(Outcome.INSUFFICIENT);
    assertThat(outcome("一般公共预算支出表", lastYear("单位一般公共预算支出表"))).isEqualTo(Outcome.INSUFFICIENT);
  }

  private Outcome outcome(String title, Digest... others) {
    Digest own =
        digest(
            table(2026, title, "469.52")
                .table(TableType.NARRATIVE, "一般公共预算情况说明", "amount", "change")
                .row(
                    RowKind.DETAIL,
                    Map.of(),
                    Map.of(
                        "subject", "一般公共预算当年拨款",
                        "comparison_year", "2025",
                        "comparison_measure", "预算数"),
                    "469.52",
                    "20.90")
                .and());
    return across
        .evaluate(
            own,
            List.of(others),
            () -> {
              throw new AssertionError("the first revision is held against none");
            },
            null)
        .outcomes()
        .stream()
        .filter(outcome -> outcome.rule().id().equals("XDC-001"))
        .map(RuleOutcome::outcome)
        .findFirst()
        .orElseThrow();
  }

  private Digest lastYear(String title) {
    return digest(table(2025, title, "448.62").id("b1"));
  }

  private static DocumentBuilder table(int year, String title, String total) {
    return document()
        .year(year)
        .table(TableType.GENERAL_PUBLIC_EXPENDITURE, title, "total")
        .total(total)
        .and();
  }

  private Digest digest(DocumentBuilder document) {
    return evaluator.audit(document.seal(), document.rows()::forEach).digest();
  }

  private static Digest withSlot(Digest digest, String slot) {
    DocumentDescriptor document = digest.document();
    return new Digest(
        new DocumentDescriptor(
            "c2".repeat(32),
            document.file(),
            document.kind(),
            document.department(),
            document.departmentCode(),
            document.district(),
            document.fiscalYear(),
            slot,
            1),
        digest.organisation(),
        digest.scope(),
        digest.generation(),
        digest.pack(),
        digest.tables(),
        digest.rows(),
        digest.truncated());
  }
}
