package org.budgetlens.ingest.collapsed;

import java.util.Set;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.ingest.table.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * The class of a 部门预算支出经济分类 code, its first three digits, and what it is for the split of basic
 * expenditure: 工资福利支出 (301) and 对个人和家庭的补助 (303) are 人员经费, everything else is 公用经费 (财政部《政府收支分类科目》).
 */
final class EconomicClass {
  private static final Set<String> PERSONNEL = Set.of("301", "303");

  private EconomicClass() {}

  /** The class of a row, null where it prints no such code. */
  static @Nullable String of(TypedRow row) {
    Code code = row.codes().get(CodeKind.DEPARTMENT);
    return code == null || code.code().length() < 3 ? null : code.code().substring(0, 3);
  }

  /** The column in which basic expenditure of a class belongs. */
  static String columnOf(String economicClass) {
    return PERSONNEL.contains(economicClass) ? Columns.PERSONNEL : Columns.PUBLIC_COST;
  }
}
