package org.budgetlens.audit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.RealDocuments;
import org.budgetlens.contracts.table.BudgetRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowConditionTest {
  private final List<BudgetRow> rows = RealDocuments.chaoyang().rows();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind == 'DETAIL' && function_code.startsWith('201')",
        "side == 'EXPENDITURE' || role != 'ITEM'",
        "!(function_code in ['2010302', '2050803'])",
        "'total' in amounts && size(amounts) > 1",
        "level3.matches('(咨询|审计)服务$') && !line.contains('其他')",
        "function_name.endsWith('支出')"
      })
  void theJavaPredicateSaysWhatTheRuntimeSays(String text) {
    RowCondition condition = RowCondition.of(text);

    assertThat(condition.isNative()).isTrue();
    assertThat(rows).anyMatch(condition::holds).anyMatch(row -> !condition.holds(row));
    for (BudgetRow row : rows) {
      assertThat(condition.holds(row)).as("%s: %s", text, row).isEqualTo(condition.evaluated(row));
    }
  }

  @Test
  void theRuntimeAnswersWhatHasNoPredicate() {
    RowCondition condition = RowCondition.of("amounts.exists(a, a == 'basic')");

    assertThat(condition.isNative()).isFalse();
    DocumentBuilder document =
        DocumentBuilder.document().expenditureSummary().detail("2010301", "1.00", "1.00", "").and();
    assertThat(condition.holds(document.rows().getFirst())).isTrue();
  }
}
