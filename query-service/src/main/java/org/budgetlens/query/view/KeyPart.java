package org.budgetlens.query.view;

import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.query.request.RowFilter;
import org.budgetlens.query.row.FactRow;
import org.jspecify.annotations.Nullable;

/** A property of a row that summaries are grouped by. */
public enum KeyPart {
  FUNCTION,
  FUNCTION_CLASS,
  GOVERNMENT,
  GOVERNMENT_CLASS,
  DEPARTMENT,
  DEPARTMENT_CLASS,
  ORGANISATION,
  SIDE,
  ROLE,
  LINE,
  YEAR,
  CATEGORY,
  LEVEL1,
  LEVEL2,
  LEVEL3;

  private static final int CLASS_DIGITS = 3;

  /** What a row has of it; - where it has none. */
  String of(FactRow row) {
    String value = value(row);
    return value == null ? RowFilter.NONE : value;
  }

  private @Nullable String value(FactRow row) {
    return switch (this) {
      case FUNCTION -> row.code(CodeKind.FUNCTION);
      case FUNCTION_CLASS -> classOf(row.code(CodeKind.FUNCTION));
      case GOVERNMENT -> row.code(CodeKind.GOVERNMENT);
      case GOVERNMENT_CLASS -> classOf(row.code(CodeKind.GOVERNMENT));
      case DEPARTMENT -> row.code(CodeKind.DEPARTMENT);
      case DEPARTMENT_CLASS -> classOf(row.code(CodeKind.DEPARTMENT));
      case ORGANISATION -> row.code(CodeKind.ORGANISATION);
      case SIDE -> row.text(Columns.SIDE);
      case ROLE -> row.text(Columns.ROLE);
      case LINE -> row.text(Columns.LINE);
      case YEAR -> row.text(Columns.YEAR);
      case CATEGORY -> row.text(Columns.CATEGORY);
      case LEVEL1 -> row.text(Columns.LEVEL1);
      case LEVEL2 -> row.text(Columns.LEVEL2);
      case LEVEL3 -> row.text(Columns.LEVEL3);
    };
  }

  private static @Nullable String classOf(@Nullable String code) {
    return code == null ? null : code.substring(0, Math.min(CLASS_DIGITS, code.length()));
  }
}
