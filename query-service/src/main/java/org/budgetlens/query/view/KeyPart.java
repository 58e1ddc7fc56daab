package org.budgetlens.query.view;

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
  LEVEL3
}
