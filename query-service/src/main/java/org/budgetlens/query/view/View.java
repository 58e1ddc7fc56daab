package org.budgetlens.query.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.TableType;

/** The views: what is compared, and the tables it is made from, the best first. */
public enum View {
  /** 按支出功能分类的类. */
  FUNCTIONAL_CLASSES(
      new Localized("按功能分类（类）", "By functional class"),
      TableType.EXPENDITURE_SUMMARY,
      TableType.GENERAL_PUBLIC_EXPENDITURE),
  /** 按支出功能分类的项. */
  FUNCTIONAL_ITEMS(
      new Localized("按功能分类（项）", "By functional item"),
      TableType.EXPENDITURE_SUMMARY,
      TableType.GENERAL_PUBLIC_EXPENDITURE),
  /** 按政府预算支出经济分类. */
  GOVERNMENT_ECONOMIC(
      new Localized("按政府预算支出经济分类", "By government economic classification"),
      TableType.EXPENDITURE_SUMMARY,
      TableType.GENERAL_PUBLIC_BASIC,
      TableType.GENERAL_PUBLIC_EXPENDITURE),
  /** “三公”经费. */
  THREE_PUBLIC(new Localized("“三公”经费", "Three public expenses"), TableType.THREE_PUBLIC),
  /** 政府采购. */
  PROCUREMENT(new Localized("政府采购", "Government procurement"), TableType.PROCUREMENT),
  /** 政府购买服务. */
  PURCHASED_SERVICES(new Localized("政府购买服务", "Purchased services"), TableType.PURCHASED_SERVICES);

  private final Localized title;
  private final List<TableType> tables;

  View(Localized title, TableType... tables) {
    this.title = title;
    this.tables = List.of(tables);
  }

  /** Its name in addresses, e.g. functional-classes. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it is called. */
  public Localized title() {
    return title;
  }

  /** The types of tables it is made from: of each document the first type that the document has. */
  public List<TableType> tables() {
    return tables;
  }

  /** The amount column it compares. */
  public String column() {
    return switch (this) {
      case FUNCTIONAL_CLASSES, FUNCTIONAL_ITEMS, GOVERNMENT_ECONOMIC, THREE_PUBLIC -> Columns.TOTAL;
      case PROCUREMENT, PURCHASED_SERVICES -> Columns.AMOUNT;
    };
  }

  /** The view with this id. */
  public static Optional<View> of(String id) {
    return Arrays.stream(values()).filter(view -> view.id().equals(id)).findFirst();
  }
}
