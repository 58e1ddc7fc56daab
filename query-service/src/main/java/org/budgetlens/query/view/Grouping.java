package org.budgetlens.query.view;

import java.util.List;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.query.request.RowFilter;
import org.budgetlens.query.row.FactRow;

/**
 * A way to add up the detail rows of a table. What it is grouped by is the key of a summary: the
 * parts of {@link #key} in order, - where a row has none.
 */
public enum Grouping {
  /** The whole table. */
  WHOLE(
      List.of(),
      TableType.EXPENDITURE_SUMMARY,
      TableType.GENERAL_PUBLIC_EXPENDITURE,
      TableType.GENERAL_PUBLIC_BASIC,
      TableType.PROJECT_EXPENDITURE,
      TableType.INCOME_SUMMARY),
  /** 支出功能分类, as printed. */
  FUNCTION(
      List.of(KeyPart.FUNCTION),
      TableType.EXPENDITURE_SUMMARY,
      TableType.GENERAL_PUBLIC_EXPENDITURE,
      TableType.GOV_FUND,
      TableType.STATE_CAPITAL),
  /** 政府预算支出经济分类, as printed. */
  GOVERNMENT(
      List.of(KeyPart.GOVERNMENT),
      TableType.EXPENDITURE_SUMMARY,
      TableType.GENERAL_PUBLIC_BASIC,
      TableType.GENERAL_PUBLIC_EXPENDITURE),
  /** 部门预算支出经济分类, as printed. */
  DEPARTMENT(
      List.of(KeyPart.DEPARTMENT),
      TableType.EXPENDITURE_SUMMARY,
      TableType.GENERAL_PUBLIC_BASIC,
      TableType.GENERAL_PUBLIC_EXPENDITURE),
  /** Functional class, government class and department class together: how the money flows. */
  FLOW(
      List.of(KeyPart.FUNCTION_CLASS, KeyPart.GOVERNMENT_CLASS, KeyPart.DEPARTMENT_CLASS),
      TableType.EXPENDITURE_SUMMARY,
      TableType.GENERAL_PUBLIC_EXPENDITURE),
  /** 预算单位. */
  ORGANISATION(
      List.of(KeyPart.ORGANISATION),
      TableType.EXPENDITURE_SUMMARY,
      TableType.GENERAL_PUBLIC_EXPENDITURE,
      TableType.PROJECT_EXPENDITURE),
  /** Lines of a two-sided table. */
  LINE(
      List.of(KeyPart.SIDE, KeyPart.ROLE, KeyPart.FUNCTION, KeyPart.LINE),
      TableType.INCOME_EXPENDITURE_SUMMARY,
      TableType.FISCAL_SUMMARY),
  /** 年度 of a row: “三公” tables may print two years. */
  YEAR(List.of(KeyPart.YEAR), TableType.THREE_PUBLIC),
  /** 采购类别. */
  CATEGORY(List.of(KeyPart.CATEGORY), TableType.PROCUREMENT),
  /** The 指导性目录 of purchased services. */
  SERVICE(List.of(KeyPart.LEVEL1, KeyPart.LEVEL2, KeyPart.LEVEL3), TableType.PURCHASED_SERVICES);

  /** The key of rows that name no budget unit. */
  static final List<String> WITHOUT_ORGANISATION = List.of(RowFilter.NONE);

  private final List<KeyPart> key;
  private final List<TableType> tables;

  Grouping(List<KeyPart> key, TableType... tables) {
    this.key = key;
    this.tables = List.of(tables);
  }

  /** What rows are grouped by. */
  public List<KeyPart> key() {
    return key;
  }

  /** The key of a row. */
  List<String> keyOf(FactRow row) {
    return key.stream().map(part -> part.of(row)).toList();
  }

  /** The types of tables that are grouped so. */
  public List<TableType> tables() {
    return tables;
  }
}
