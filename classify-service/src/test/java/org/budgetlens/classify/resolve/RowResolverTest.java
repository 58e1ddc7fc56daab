package org.budgetlens.classify.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.budgetlens.contracts.table.LineRole.CARRIED;
import static org.budgetlens.contracts.table.LineRole.CURRENT_TOTAL;
import static org.budgetlens.contracts.table.LineRole.ITEM;
import static org.budgetlens.contracts.table.Side.EXPENDITURE;
import static org.budgetlens.contracts.table.Side.INCOME;

import java.util.Map;
import org.budgetlens.classify.catalog.CatalogReader;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.junit.jupiter.api.Test;

class RowResolverTest {
  private final RowResolver resolver = new RowResolver(CatalogReader.bundled());

  @Test
  void resolvesEveryCodeOfARowAndChangesNothingElse() {
    BudgetRow row =
        Rows.row()
            .code(CodeKind.FUNCTION, "2010301", "行政运行")
            .code(CodeKind.GOVERNMENT, "50201", "办公经费")
            .code(CodeKind.DEPARTMENT, "3021101", "差旅费")
            .build();

    BudgetRow resolved = resolver.resolve(row);

    assertThat(resolved.codes())
        .extractingFromEntries(code -> code.getValue().status())
        .containsExactly(CodeStatus.EXACT, CodeStatus.EXACT, CodeStatus.LOCAL);
    assertThat(resolved.withCodes(row.codes())).isEqualTo(row);
  }

  @Test
  void resolvesSubtotalsToo() {
    BudgetRow row =
        Rows.row().kind(RowKind.SUBTOTAL).code(CodeKind.FUNCTION, "20103", null).build();

    assertThat(resolver.resolve(row).code(CodeKind.FUNCTION))
        .isEqualTo(new Code("20103", null, "政府办公厅（室）及相关机构事务", CodeStatus.EXACT));
  }

  @Test
  void leavesARowWithoutCodesAsItIs() {
    BudgetRow row = Rows.row().kind(RowKind.TOTAL).build();

    assertThat(resolver.resolve(row)).isEqualTo(row);
  }

  @Test
  void givesAnExpenditureLineItsClassByName() {
    // Printed as the ninth line, which in other years is another class.
    BudgetRow row = Rows.line(EXPENDITURE, ITEM, "九", "社会保险基金支出").in(2022).build();

    assertThat(resolver.resolve(row).codes())
        .isEqualTo(
            Map.of(CodeKind.FUNCTION, new Code("209", "社会保险基金支出", "社会保险基金支出", CodeStatus.EXACT)));
  }

  @Test
  void doesSoInTheFiscalSummaryUnderAnEarlierNameToo() {
    BudgetRow row =
        Rows.line(EXPENDITURE, ITEM, "七", "文化体育与传媒支出")
            .table(TableType.FISCAL_SUMMARY)
            .in(2026)
            .build();

    assertThat(resolver.resolve(row).code(CodeKind.FUNCTION))
        .isEqualTo(new Code("207", "文化体育与传媒支出", "文化旅游体育与传媒支出", CodeStatus.ALIAS));
  }

  @Test
  void givesNoClassToOtherLines() {
    assertThat(resolver.resolve(Rows.line(INCOME, ITEM, "九", "其他支出").build()).codes()).isEmpty();
    assertThat(resolver.resolve(Rows.line(EXPENDITURE, CURRENT_TOTAL, "", "其他支出").build()).codes())
        .isEmpty();
    assertThat(resolver.resolve(Rows.line(EXPENDITURE, CARRIED, "", "年终结转结余").build()).codes())
        .isEmpty();
    assertThat(resolver.resolve(Rows.line(EXPENDITURE, ITEM, "一", "某项支出").build()).codes())
        .isEmpty();
    assertThat(
            resolver
                .resolve(
                    Rows.line(EXPENDITURE, ITEM, "一", "其他支出").table(TableType.PROCUREMENT).build())
                .codes())
        .isEmpty();
  }

  @Test
  void keepsACodeThatALinePrints() {
    BudgetRow row =
        Rows.line(EXPENDITURE, ITEM, "一", "其他支出").code(CodeKind.FUNCTION, "201", null).build();

    assertThat(resolver.resolve(row).code(CodeKind.FUNCTION))
        .isEqualTo(new Code("201", null, "一般公共服务支出", CodeStatus.EXACT));
  }
}
