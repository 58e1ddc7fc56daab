package org.budgetlens.contracts.catalog;

/** The levels of a classification. */
public enum CatalogLevel {
  /** 类; a department (部门) among organisations, a source among income sources. */
  CLASS,
  /** 款; a unit (单位) among organisations. */
  GROUP,
  /** 项. */
  ITEM,
  /** A city's own extension of a 款 of the department economic classification. */
  LOCAL
}
