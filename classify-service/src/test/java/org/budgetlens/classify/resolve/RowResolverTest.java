package org.budgetlens.classify.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.budgetlens.contracts.table.LineRole.CARRIED;
import static org.budgetlens.contracts.table.LineRole.CARRIED_ITEM;
import static org.budgetlens.contracts.table.LineRole.CURRENT_TOTAL;
import static org.budgetlens.contracts.table.LineRole.ITEM;
import static org.budgetlens.contracts.table.LineRole.PART;
import static org.budgetlens.contracts.table.Side.EXPENDITURE;
import static org.budgetlens.contracts.table.Side.INCOME;

import java.util.Map;
import org.budgetlens.classify.catalog.BuiltInCatalogs;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.code.CodeStatus;
import org.budgetlens.contracts.code.EconomicPair;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowResolverTest {
  private final RowResolver resolver = new RowResolver(BuiltInCatalogs.load().catalogs());

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
    assertThat(resolved.pair()).isEqualTo(EconomicPair.OFFICIAL);
    assertThat(resolved.classified(row.codes(), null)).isEqualTo(row);
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
    assertThat(resolver.resolve(Rows.line(INCOME, ITEM, "九", "某项支出").build()).codes()).isEmpty();
    assertThat(resolver.resolve(Rows.line(EXPENDITURE, ITEM, "九", "行政运行").build()).codes())
        .isEmpty(); // an item, no class
    assertThat(
            resolver
                .resolve(Rows.line(EXPENDITURE, ITEM, "九", "抗疫特别国债安排的支出").in(2012).build())
                .codes())
        .as("not yet a class")
        .isEmpty();
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

  @ParameterizedTest
  @CsvSource({
    "一般公共预算拨款收入, general_public_budget",
    "一般公共预算资金, general_public_budget",
    "政府性基金, government_fund_budget",
    "国有资本经营预算财政拨款收入, state_capital_budget",
    "财政拨款收入, fiscal_appropriation",
    "财政专户管理资金收入, fiscal_special_account",
    "事业收入, institution_service_income",
    "事业单位经营收入, institution_operating_income",
    "经营收入, institution_operating_income",
    "上级补助收入, superior_subsidy",
    "附属单位上缴 收入, affiliate_remittance",
    "其他收入, other_income",
  })
  void givesAnIncomeLineItsSourceByName(String line, String code) {
    BudgetRow resolved = resolver.resolve(Rows.line(INCOME, ITEM, "三", line).build());

    assertThat(resolved.codes().keySet()).containsExactly(CodeKind.INCOME_SOURCE);
    assertThat(resolved.codes().get(CodeKind.INCOME_SOURCE).code()).isEqualTo(code);
  }

  @Test
  void tellsWhatIsCarriedOverFromThisYearsIncome() {
    assertThat(incomeSource(CARRIED, "上年结转结余")).isEqualTo("opening_carryover");
    assertThat(incomeSource(CARRIED_ITEM, "一般公共预算拨款")).isEqualTo("general_public_budget_carryover");
    assertThat(incomeSource(PART, "一般公共预算资金")).isEqualTo("general_public_budget");
    assertThat(incomeSource(CARRIED, "使用非财政拨款结余")).isEqualTo("non_fiscal_balance_used");
  }

  @Test
  void givesAPurchasedServiceItsEntry() {
    BudgetRow known = resolver.resolve(service("0210-信息化服务", "机关信息系统开发与维护服务").build());
    BudgetRow other = resolver.resolve(service("0210-信息化服务", "云上服务").build());
    BudgetRow group = resolver.resolve(service("0210 信息化服务", null).build());

    assertThat(known.codes().get(CodeKind.PURCHASED_SERVICE))
        .isEqualTo(
            new Code("0210/机关信息系统开发与维护服务", "机关信息系统开发与维护服务", "机关信息系统开发与维护服务", CodeStatus.EXACT));
    assertThat(other.codes().get(CodeKind.PURCHASED_SERVICE))
        .isEqualTo(new Code("0210/云上服务", "云上服务", null, CodeStatus.ABSENT));
    assertThat(group.codes().get(CodeKind.PURCHASED_SERVICE))
        .isEqualTo(new Code("0210", "信息化服务", "信息化服务", CodeStatus.EXACT));
  }

  @Test
  void judgesNoPairOfACodeItDoesNotKnow() {
    BudgetRow row =
        Rows.row()
            .code(CodeKind.GOVERNMENT, "50288", null)
            .code(CodeKind.DEPARTMENT, "30107", null)
            .build();

    assertThat(resolver.resolve(row).pair()).isEqualTo(EconomicPair.UNKNOWN);
    assertThat(resolver.resolve(Rows.row().code(CodeKind.DEPARTMENT, "30107", null).build()).pair())
        .isNull();
  }

  private String incomeSource(LineRole role, String line) {
    return resolver
        .resolve(Rows.line(INCOME, role, "", line).build())
        .codes()
        .get(CodeKind.INCOME_SOURCE)
        .code();
  }

  private static Rows service(String level2, @Nullable String level3) {
    Rows row = Rows.row().table(TableType.PURCHASED_SERVICES).text(Columns.LEVEL2, level2);
    return level3 == null ? row : row.text(Columns.LEVEL3, level3);
  }

  @Test
  void keepsACodeThatALinePrints() {
    BudgetRow row =
        Rows.line(EXPENDITURE, ITEM, "一", "其他支出").code(CodeKind.FUNCTION, "201", null).build();

    assertThat(resolver.resolve(row).code(CodeKind.FUNCTION))
        .isEqualTo(new Code("201", null, "一般公共服务支出", CodeStatus.EXACT));
  }
}
