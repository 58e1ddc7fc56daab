package org.budgetlens.ingest.collapsed;

import static org.budgetlens.contracts.code.CodeKind.DEPARTMENT;
import static org.budgetlens.contracts.code.CodeKind.FUNCTION;
import static org.budgetlens.contracts.code.CodeKind.GOVERNMENT;
import static org.budgetlens.contracts.table.Columns.BASIC;
import static org.budgetlens.contracts.table.Columns.PERSONNEL;
import static org.budgetlens.contracts.table.Columns.PROJECT;
import static org.budgetlens.contracts.table.Columns.PUBLIC_COST;
import static org.budgetlens.contracts.table.Columns.TOTAL;
import static org.budgetlens.contracts.table.TableType.EXPENDITURE_SUMMARY;
import static org.budgetlens.contracts.table.TableType.GENERAL_PUBLIC_BASIC;
import static org.budgetlens.contracts.table.TableType.GENERAL_PUBLIC_EXPENDITURE;
import static org.budgetlens.contracts.table.TableType.GOV_FUND;
import static org.budgetlens.contracts.table.TableType.INCOME_SUMMARY;
import static org.budgetlens.contracts.table.TableType.PROJECT_EXPENDITURE;
import static org.budgetlens.contracts.table.TableType.STATE_CAPITAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.TableType;

/**
 * Which tables of a document say the same (the families XTB-003 to XTB-007 of the consistency
 * rules). They only choose between the columns a figure may stand in; no figure comes from them.
 */
final class Agreements {
  private static final List<CodeKind> TOTALS = List.of();

  /** Every agreement, in both directions where both can help. */
  static final List<Agreement> ALL = all();

  private Agreements() {}

  private static List<Agreement> all() {
    var all = new ArrayList<Agreement>();
    List<CodeKind> triple = List.of(FUNCTION, GOVERNMENT, DEPARTMENT);
    // 项目支出表 lists the projects behind the project column of 支出总表.
    all.add(equal(EXPENDITURE_SUMMARY, PROJECT, PROJECT_EXPENDITURE, TOTAL, TOTALS));
    all.add(equal(EXPENDITURE_SUMMARY, PROJECT, PROJECT_EXPENDITURE, TOTAL, triple));
    // A department with no other money has the same columns in 支出总表 and 一般公共预算支出表.
    for (String column : List.of(BASIC, PROJECT)) {
      for (List<CodeKind> by : List.of(TOTALS, List.of(FUNCTION))) {
        all.add(sameMoney(EXPENDITURE_SUMMARY, column, GENERAL_PUBLIC_EXPENDITURE, by));
        all.add(sameMoney(GENERAL_PUBLIC_EXPENDITURE, column, EXPENDITURE_SUMMARY, by));
      }
    }
    // A function that only one fund pays for has the same columns in 支出总表 and that fund's table.
    for (TableType fund : List.of(GOV_FUND, STATE_CAPITAL)) {
      for (String column : List.of(BASIC, PROJECT)) {
        all.add(sameMoney(fund, column, EXPENDITURE_SUMMARY, List.of(FUNCTION)));
      }
    }
    // Where all basic expenditure is paid by the general public budget, 基本支出表 lists what it buys.
    all.add(equal(EXPENDITURE_SUMMARY, BASIC, GENERAL_PUBLIC_BASIC, TOTAL, TOTALS));
    for (List<CodeKind> by : List.of(List.of(GOVERNMENT, DEPARTMENT), List.of(DEPARTMENT))) {
      all.add(
          new Agreement(
              EXPENDITURE_SUMMARY,
              BASIC,
              GENERAL_PUBLIC_BASIC,
              List.of(TOTAL),
              by,
              false,
              BASIC,
              TOTAL,
              null));
    }
    // 一般公共预算基本支出表 spreads the basic columns of 一般公共预算支出表 over economic codes.
    all.add(equal(GENERAL_PUBLIC_EXPENDITURE, BASIC, GENERAL_PUBLIC_BASIC, TOTAL, TOTALS));
    for (String column : List.of(PERSONNEL, PUBLIC_COST)) {
      all.add(equal(GENERAL_PUBLIC_EXPENDITURE, column, GENERAL_PUBLIC_BASIC, column, TOTALS));
      all.add(equal(GENERAL_PUBLIC_BASIC, column, GENERAL_PUBLIC_EXPENDITURE, column, TOTALS));
    }
    // 支出总表 prints the economic codes that make basic expenditure 人员经费 or 公用经费.
    for (String column : List.of(PERSONNEL, PUBLIC_COST)) {
      all.add(
          new Agreement(
              GENERAL_PUBLIC_EXPENDITURE,
              column,
              EXPENDITURE_SUMMARY,
              List.of(BASIC),
              List.of(FUNCTION),
              false,
              TOTAL,
              TOTAL,
              column));
    }
    // No project can spend money of a source that the department does not have.
    for (String source :
        List.of(
            "general_public",
            "gov_fund",
            "state_capital",
            "carried_in_general_public",
            "carried_in_gov_fund",
            "carried_in_state_capital")) {
      all.add(atMost(source, List.of(source)));
    }
    // Nor can a function have more of a fund than the fund's own table has for it.
    var funds =
        Map.of(
            "general_public", GENERAL_PUBLIC_EXPENDITURE,
            "gov_fund", GOV_FUND,
            "state_capital", STATE_CAPITAL);
    for (String source : List.of("general_public", "gov_fund", "state_capital")) {
      all.add(
          new Agreement(
              PROJECT_EXPENDITURE,
              source,
              Objects.requireNonNull(funds.get(source)),
              List.of(PROJECT),
              List.of(FUNCTION),
              true,
              null,
              null,
              null));
    }
    all.add(atMost("fiscal_account", List.of("fiscal_account", "carried_in_fiscal_account")));
    all.add(
        atMost(
            "unit_funds",
            List.of(
                "business_income",
                "business_operation_income",
                "superior_subsidy",
                "affiliate_remittance",
                "other_income",
                "carried_in_unit_funds")));
    return List.copyOf(all);
  }

  private static Agreement equal(
      TableType table, String column, TableType other, String theirs, List<CodeKind> by) {
    return new Agreement(table, column, other, List.of(theirs), by, false, null, null, null);
  }

  private static Agreement sameMoney(
      TableType table, String column, TableType other, List<CodeKind> by) {
    return new Agreement(table, column, other, List.of(column), by, false, TOTAL, TOTAL, null);
  }

  private static Agreement atMost(String source, List<String> income) {
    return new Agreement(
        PROJECT_EXPENDITURE, source, INCOME_SUMMARY, income, TOTALS, true, null, null, null);
  }
}
