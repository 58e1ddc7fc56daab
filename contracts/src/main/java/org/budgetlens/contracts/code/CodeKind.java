package org.budgetlens.contracts.code;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** The classifications a row's codes belong to (政府收支分类科目). */
public enum CodeKind {
  /** 支出功能分类: 类 3, 款 5, 项 7 digits. */
  @JsonProperty("function")
  FUNCTION("function"),
  /** 政府预算支出经济分类: 5 digits, 5xxxx. */
  @JsonProperty("government")
  GOVERNMENT("government"),
  /** 部门预算支出经济分类: 5 digits 3xxxx, or 7 with a local extension. */
  @JsonProperty("department")
  DEPARTMENT("department"),
  /** 预算单位: the budget unit's code. */
  @JsonProperty("organisation")
  ORGANISATION("organisation"),
  /**
   * A source of income, by the name of its line: the code is ours, e.g. general_public_budget. Only
   * after classification; documents print no such code.
   */
  @JsonProperty("income_source")
  INCOME_SOURCE("income_source"),
  /**
   * An entry of 政府购买服务指导性目录, its levels joined: 02, 0210, 0210/机关信息系统开发与维护服务. Only after
   * classification.
   */
  @JsonProperty("purchased_service")
  PURCHASED_SERVICE("purchased_service");

  private final String jsonName;

  CodeKind(String jsonName) {
    this.jsonName = jsonName;
  }

  /** The kind's name in JSON, keys and addresses, e.g. function. */
  public String jsonName() {
    return jsonName;
  }

  /** The kind of this name, or empty for one that this version does not know. */
  public static Optional<CodeKind> of(String jsonName) {
    for (CodeKind kind : values()) {
      if (kind.jsonName.equals(jsonName)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
