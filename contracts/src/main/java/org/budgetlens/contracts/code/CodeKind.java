package org.budgetlens.contracts.code;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The classifications a row's codes belong to (政府收支分类科目). */
public enum CodeKind {
  /** 支出功能分类: 类 3, 款 5, 项 7 digits. */
  @JsonProperty("function")
  FUNCTION,
  /** 政府预算支出经济分类: 5 digits, 5xxxx. */
  @JsonProperty("government")
  GOVERNMENT,
  /** 部门预算支出经济分类: 5 digits 3xxxx, or 7 with a local extension. */
  @JsonProperty("department")
  DEPARTMENT,
  /** 预算单位: the budget unit's code. */
  @JsonProperty("organisation")
  ORGANISATION
}
