package org.budgetlens.query.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.query.view.Dimension.Codes;
import org.budgetlens.query.view.Dimension.Flow;
import org.budgetlens.query.view.Dimension.Lines;
import org.budgetlens.query.view.Dimension.Parts;
import org.budgetlens.query.view.Dimension.Texts;

/** The views: what is compared, and the tables it is made from, the best first. */
public enum View {
  /** 按支出功能分类的类. */
  FUNCTIONAL_CLASSES(
      "按功能分类（类）", "By functional class", new Codes(Grouping.FUNCTION, CodeKind.FUNCTION, 3)),
  /** 按支出功能分类的款. */
  FUNCTIONAL_GROUPS(
      "按功能分类（款）", "By functional group", new Codes(Grouping.FUNCTION, CodeKind.FUNCTION, 5)),
  /** 按支出功能分类的项. */
  FUNCTIONAL_ITEMS(
      "按功能分类（项）", "By functional item", new Codes(Grouping.FUNCTION, CodeKind.FUNCTION, 7)),
  /** 按政府预算支出经济分类的类. */
  GOVERNMENT_ECONOMIC_CLASSES(
      "按政府预算支出经济分类（类）",
      "By government economic class",
      new Codes(Grouping.GOVERNMENT, CodeKind.GOVERNMENT, 3)),
  /** 按政府预算支出经济分类的款. */
  GOVERNMENT_ECONOMIC(
      "按政府预算支出经济分类（款）",
      "By government economic classification",
      new Codes(Grouping.GOVERNMENT, CodeKind.GOVERNMENT, 5)),
  /** 按部门预算支出经济分类的类. */
  DEPARTMENT_ECONOMIC_CLASSES(
      "按部门预算支出经济分类（类）",
      "By department economic class",
      new Codes(Grouping.DEPARTMENT, CodeKind.DEPARTMENT, 3)),
  /** 按部门预算支出经济分类的款. */
  DEPARTMENT_ECONOMIC(
      "按部门预算支出经济分类（款）",
      "By department economic classification",
      new Codes(Grouping.DEPARTMENT, CodeKind.DEPARTMENT, 5)),
  /** 基本支出与项目支出. */
  BASIC_AND_PROJECT("基本支出与项目支出", "Basic and project expenditure", ofExpenditure()),
  /** 人员经费与公用经费. */
  PERSONNEL_AND_PUBLIC_COST(
      "人员经费与公用经费", "Personnel and public cost", new Parts(Grouping.WHOLE, Part.BASIC)),
  /** 收支平衡. */
  BALANCE("收支总表", "Income and expenditure", new Lines(Grouping.LINE)),
  /** 财政拨款收支平衡. */
  FISCAL_BALANCE("财政拨款收支总表", "Fiscal income and expenditure", new Lines(Grouping.LINE)),
  /** 功能分类到经济分类. */
  FLOW("功能分类 → 经济分类", "From function to economic class", new Flow(Grouping.FLOW)),
  /** 按预算单位. */
  UNITS("按预算单位", "By budget unit", new Codes(Grouping.ORGANISATION, CodeKind.ORGANISATION, 20)),
  /** “三公”经费. */
  THREE_PUBLIC("“三公”经费", "Three public expenses", new Parts(Grouping.YEAR, Part.THREE_PUBLIC)),
  /** 政府采购. */
  PROCUREMENT(
      "政府采购", "Government procurement", new Texts(Grouping.CATEGORY, List.of(Columns.CATEGORY))),
  /** 政府购买服务. */
  PURCHASED_SERVICES(
      "政府购买服务",
      "Purchased services",
      new Texts(Grouping.SERVICE, List.of(Columns.LEVEL1, Columns.LEVEL2, Columns.LEVEL3)));

  private final Localized title;
  private final Dimension dimension;

  View(String zh, String en, Dimension dimension) {
    this.title = new Localized(zh, en);
    this.dimension = dimension;
  }

  private static Parts ofExpenditure() {
    return new Parts(Grouping.WHOLE, Part.EXPENDITURE);
  }

  /** Its name in addresses, e.g. functional-classes. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it is called. */
  public Localized title() {
    return title;
  }

  /** What its rows stand for. */
  public Dimension dimension() {
    return dimension;
  }

  /** The types of tables it is made from: of each document the first type that can show it. */
  public List<TableType> tables() {
    return switch (this) {
      case FUNCTIONAL_CLASSES, FUNCTIONAL_GROUPS, FUNCTIONAL_ITEMS, BASIC_AND_PROJECT, FLOW ->
          List.of(TableType.EXPENDITURE_SUMMARY, TableType.GENERAL_PUBLIC_EXPENDITURE);
      case GOVERNMENT_ECONOMIC_CLASSES,
          GOVERNMENT_ECONOMIC,
          DEPARTMENT_ECONOMIC_CLASSES,
          DEPARTMENT_ECONOMIC ->
          List.of(
              TableType.EXPENDITURE_SUMMARY,
              TableType.GENERAL_PUBLIC_BASIC,
              TableType.GENERAL_PUBLIC_EXPENDITURE);
      case PERSONNEL_AND_PUBLIC_COST ->
          List.of(TableType.GENERAL_PUBLIC_BASIC, TableType.GENERAL_PUBLIC_EXPENDITURE);
      case BALANCE -> List.of(TableType.INCOME_EXPENDITURE_SUMMARY);
      case FISCAL_BALANCE -> List.of(TableType.FISCAL_SUMMARY);
      case UNITS -> List.of(TableType.EXPENDITURE_SUMMARY, TableType.GENERAL_PUBLIC_EXPENDITURE);
      case THREE_PUBLIC -> List.of(TableType.THREE_PUBLIC);
      case PROCUREMENT -> List.of(TableType.PROCUREMENT);
      case PURCHASED_SERVICES -> List.of(TableType.PURCHASED_SERVICES);
    };
  }

  /** The amount column it compares where none is asked for. */
  public String measure() {
    return switch (this) {
      case BALANCE, FISCAL_BALANCE, PROCUREMENT, PURCHASED_SERVICES -> Columns.AMOUNT;
      case FUNCTIONAL_CLASSES,
          FUNCTIONAL_GROUPS,
          FUNCTIONAL_ITEMS,
          GOVERNMENT_ECONOMIC_CLASSES,
          GOVERNMENT_ECONOMIC,
          DEPARTMENT_ECONOMIC_CLASSES,
          DEPARTMENT_ECONOMIC,
          BASIC_AND_PROJECT,
          PERSONNEL_AND_PUBLIC_COST,
          FLOW,
          UNITS,
          THREE_PUBLIC ->
          Columns.TOTAL;
    };
  }

  /** The amount columns it can compare. */
  public List<String> measures() {
    return switch (dimension) {
      case Codes codes ->
          List.of(
              Columns.TOTAL,
              Columns.BASIC,
              Columns.PROJECT,
              Columns.PERSONNEL,
              Columns.PUBLIC_COST,
              Columns.PROJECT_EXCLUDING_INFRASTRUCTURE,
              Columns.BUSINESS_OPERATION,
              Columns.REMITTED_UPWARD,
              Columns.SUBSIDY_TO_AFFILIATES);
      case Flow flow -> List.of(Columns.TOTAL, Columns.BASIC, Columns.PROJECT);
      case Texts texts -> List.of(measure());
      case Parts parts -> List.of(measure());
      case Lines lines -> List.of(measure(), "general_public", "gov_fund", "state_capital");
    };
  }

  /** Whether its codes change over the years, so that crosswalks can carry them. */
  public boolean crossesYears() {
    return dimension instanceof Codes codes && codes.kind() != CodeKind.ORGANISATION;
  }

  /** The amount column whose printed total a comparison of this measure must meet. */
  String total(String measure, TableType table) {
    return this == PERSONNEL_AND_PUBLIC_COST && table == TableType.GENERAL_PUBLIC_EXPENDITURE
        ? Columns.BASIC
        : measure;
  }

  /** The view with this id. */
  public static Optional<View> of(String id) {
    return Arrays.stream(values()).filter(view -> view.id().equals(id)).findFirst();
  }
}
