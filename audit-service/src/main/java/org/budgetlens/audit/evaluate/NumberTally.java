package org.budgetlens.audit.evaluate;

import java.math.BigDecimal;
import org.budgetlens.contracts.audit.Range;
import org.jspecify.annotations.Nullable;

/** Adds up the cells that a formula calls by one name. */
final class NumberTally {
  private int cells;
  private BigDecimal number = BigDecimal.ZERO;
  private BigDecimal step = BigDecimal.ZERO;
  private @Nullable String printed;
  private boolean differs;
  private boolean unreadable;

  void add(CellReader.Read read, boolean single) {
    if (single && cells > 0) {
      differs |= read.number().compareTo(number) != 0;
      return;
    }
    cells++;
    number = number.add(read.number());
    step = step.add(read.step());
    printed = read.printed();
  }

  void unreadable() {
    unreadable = true;
  }

  boolean isUnreadable() {
    return unreadable || differs;
  }

  int cells() {
    return cells;
  }

  /** What is printed, where it is one cell. */
  @Nullable String printed() {
    return cells == 1 ? printed : null;
  }

  /** What the cells add up to. */
  BigDecimal number() {
    return number;
  }

  Range range() {
    return Range.printed(number, step);
  }
}
