package org.budgetlens.classify.catalog;

import java.util.Optional;

/** The levels of a classification, with the length of their codes. */
public enum Level {
  /** 类. */
  CLASS("类", 3),
  /** 款. */
  GROUP("款", 5),
  /** 项. */
  ITEM("项", 7),
  /** A city's own extension of a 款 of the department classification. */
  LOCAL("local", 7);

  private final String printed;
  private final int digits;

  Level(String printed, int digits) {
    this.printed = printed;
    this.digits = digits;
  }

  /** Digits of a code of this level. */
  public int digits() {
    return digits;
  }

  /** The level as the catalog files write it, e.g. 款. */
  public static Optional<Level> of(String printed) {
    for (Level level : values()) {
      if (level.printed.equals(printed)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
