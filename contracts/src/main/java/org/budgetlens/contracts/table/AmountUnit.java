package org.budgetlens.contracts.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The unit a table prints its amounts in. */
public enum AmountUnit {
  YUAN("元", 100),
  THOUSAND_YUAN("千元", 100_000),
  TEN_THOUSAND_YUAN("万元", 1_000_000),
  HUNDRED_MILLION_YUAN("亿元", 10_000_000_000L);

  private final String printed;
  private final long fen;

  AmountUnit(String printed, long fen) {
    this.printed = printed;
    this.fen = fen;
  }

  /** The unit as documents print it, e.g. 万元; also its JSON form. */
  @JsonValue
  public String printed() {
    return printed;
  }

  /** How many 分 one of this unit is. */
  public long fen() {
    return fen;
  }

  /** The unit printed as {@code text}, e.g. 万元. */
  @JsonCreator
  public static AmountUnit of(String text) {
    for (AmountUnit unit : values()) {
      if (unit.printed.equals(text)) {
        return unit;
      }
    }
    throw new IllegalArgumentException("Not a unit of amounts: " + text);
  }
}
