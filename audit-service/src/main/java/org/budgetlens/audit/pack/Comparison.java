package org.budgetlens.audit.pack;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Formula;
import org.budgetlens.contracts.audit.Measure;
import org.budgetlens.contracts.audit.Relation;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * What should hold between two formulas in every group.
 *
 * @param id distinguishes the comparisons of a rule; part of the subject of its violations
 * @param left left side
 * @param relation what should hold
 * @param right right side
 * @param measure what is compared
 * @param needs names without which nothing is compared in a group
 * @param zero names that count as 0 where a group has none
 * @param needsTables types of tables without which nothing can be compared
 * @param when conditions on the figures; all must hold
 * @param truncated whether the left side may be cut off after its last digit instead of rounded
 * @param explained the difference that is no violation; null for none
 */
public record Comparison(
    String id,
    Formula left,
    Relation relation,
    Formula right,
    Measure measure,
    Set<String> needs,
    Set<String> zero,
    Set<TableType> needsTables,
    List<When> when,
    boolean truncated,
    @Nullable Expected explained) {
  public Comparison {
    needs = Collections.unmodifiableSet(new LinkedHashSet<>(needs));
    zero = Collections.unmodifiableSet(new LinkedHashSet<>(zero));
    needsTables = Set.copyOf(needsTables);
    when = List.copyOf(when);
  }

  /** A condition on figures as printed. */
  public record When(Formula left, Sign sign, Formula right) {}

  /** How a condition compares. */
  public enum Sign {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("="),
    NOT_EQUAL("!="),
    AT_LEAST(">="),
    MORE(">");

    private final String printed;

    Sign(String printed) {
      this.printed = printed;
    }

    String printed() {
      return printed;
    }

    /** Whether it holds for the sign of left − right. */
    public boolean holds(int comparison) {
      return switch (this) {
        case LESS -> comparison < 0;
        case AT_MOST -> comparison <= 0;
        case EQUAL -> comparison == 0;
        case NOT_EQUAL -> comparison != 0;
        case AT_LEAST -> comparison >= 0;
        case MORE -> comparison > 0;
      };
    }
  }

  /**
   * A difference left − right that is expected.
   *
   * @param by what explains it
   * @param atMost how large it can be
   */
  public record Expected(Localized by, Formula atMost) {}
}
