package org.budgetlens.ingest.form;

/** How a form arranges projects and their performance indicators. */
public enum IndicatorShape {
  /** 项目支出绩效目标表: one table, a project's own cells left of its indicators. */
  PROJECTS,
  /** 部门整体支出绩效目标表: the department's amounts and goal, then activities with indicators. */
  DEPARTMENT,
  /** 项目支出绩效自评表: one form a project, with funds, goal, scored indicators and a total. */
  EVALUATION
}
