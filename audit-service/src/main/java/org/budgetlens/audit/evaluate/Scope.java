package org.budgetlens.audit.evaluate;

import java.util.List;
import org.budgetlens.contracts.table.TableSummary;

/** Whose money a document speaks of, by the words of its titles. */
public enum Scope {
  /** 部门预算, 部门决算: a department with its units. */
  DEPARTMENT,
  /** 单位预算, 单位决算: one unit. */
  UNIT,
  /** Its titles do not say, or say both. */
  UNKNOWN;

  /** The scope that the titles of a document's tables name. */
  static Scope of(List<TableSummary> tables) {
    boolean department = false;
    boolean unit = false;
    for (TableSummary table : tables) {
      String title = table.table().title();
      department |= title.contains("部门预算") || title.contains("部门决算");
      unit |= title.contains("单位预算") || title.contains("单位决算");
    }
    return department == unit ? UNKNOWN : department ? DEPARTMENT : UNIT;
  }

  /** Whether two documents can speak of the same money. */
  boolean agrees(Scope other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
