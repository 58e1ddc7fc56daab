package org.budgetlens.query.score;

import java.util.List;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.TableType;

/** The tables that documents of a kind must have (预算法实施条例, 地方预决算公开操作规程). */
public final class ExpectedTables {
  private static final List<TableType> DISCLOSURE =
      List.of(
          TableType.INCOME_EXPENDITURE_SUMMARY,
          TableType.INCOME_SUMMARY,
          TableType.EXPENDITURE_SUMMARY,
          TableType.FISCAL_SUMMARY,
          TableType.GENERAL_PUBLIC_EXPENDITURE,
          TableType.GENERAL_PUBLIC_BASIC,
          TableType.GOV_FUND,
          TableType.STATE_CAPITAL,
          TableType.THREE_PUBLIC);

  private ExpectedTables() {}

  /** The types of tables; an empty table counts as present. */
  public static List<TableType> of(DocumentKind kind) {
    return switch (kind) {
      case BUDGET, FINAL_ACCOUNT -> DISCLOSURE;
      case SELF_EVALUATION -> List.of(TableType.SELF_EVALUATION);
    };
  }
}
