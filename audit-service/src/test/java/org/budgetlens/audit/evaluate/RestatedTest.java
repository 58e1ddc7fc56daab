package org.budgetlens.audit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.budgetlens.audit.DocumentBuilder.document;

import java.util.List;
import java.util.Map;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.Packs;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.junit.jupiter.api.Test;

/** A growth rate in prose that was made of another figure than the prose says. */
class RestatedTest {
  private final Evaluator evaluator = new Evaluator(Packs.national());

  @Test
  void aRateThatIsRightForTheTablesFigureFollowsFromTheFigure() {
    List<Finding> findings = prose(housing("352.67", "0.53%"));

    assertThat(findings).extracting(finding -> finding.rule().id()).contains("NAR-001", "NAR-002");
    assertThat(rate(findings).cause()).isEqualTo(figure(findings).id());
  }

  @Test
  void aRateThatIsWrongForBothFiguresStaysAFindingOfItsOwn() {
    List<Finding> findings = prose(housing("352.67", "3.53%"));

    assertThat(figure(findings).cause()).isNull();
    assertThat(rate(findings).cause()).isNull();
  }

  @Test
  void aRateBesideTheRightFigureStaysAFindingOfItsOwn() {
    List<Finding> findings = prose(housing("350.35", "3.53%"));

    assertThat(findings).extracting(finding -> finding.rule().id()).doesNotContain("NAR-001");
    assertThat(rate(findings).cause()).isNull();
  }

  private List<Finding> prose(DocumentBuilder document) {
    return evaluator.evaluate(document.seal(), document.rows()::forEach).findings().stream()
        .filter(finding -> finding.rule().id().startsWith("NAR"))
        .toList();
  }

  private static Finding figure(List<Finding> findings) {
    return only(findings, "NAR-001");
  }

  private static Finding rate(List<Finding> findings) {
    return only(findings, "NAR-002");
  }

  private static Finding only(List<Finding> findings, String rule) {
    List<Finding> own =
        findings.stream().filter(finding -> finding.rule().id().equals(rule)).toList();
    assertThat(own).hasSize(1);
    return own.getFirst();
  }

  private static DocumentBuilder housing(String said, String growth) {
    return document()
        .table(TableType.GENERAL_PUBLIC_EXPENDITURE, "一般公共预算支出表", "total")
        .detail("2210201 住房公积金", "350.3499")
        .total("350.3499")
        .and()
        .table(TableType.NARRATIVE, "2024年部门预算编制说明", "amount", "previous")
        .row(
            RowKind.DETAIL,
            Map.of(),
            Map.of(
                "subject", "住房保障支出（类）住房改革支出（款）住房公积金（项）",
                "class", "住房保障支出",
                "section", "住房改革支出",
                "item", "住房公积金",
                "percent", growth,
                "sentence", "住房公积金"),
            said,
            "348.52")
        .and();
  }
}
