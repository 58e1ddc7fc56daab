package org.budgetlens.contracts.audit;

import java.time.Instant;

/**
 * What a person decided about a violation, the value of {@code budget.decisions}. Every decision is
 * kept; the newest one of a violation holds.
 *
 * @param id unique; the same decision sent again has the same id
 * @param violation the violation's id
 * @param slot the slot of the violation's document
 * @param kind what was decided
 * @param by who decided
 * @param at when
 * @param reason why, in the person's words
 */
public record Decision(
    String id,
    String violation,
    String slot,
    DecisionKind kind,
    String by,
    Instant at,
    String reason) {
  /** The longest name or reason that is kept, in characters. */
  public static final int LONGEST_TEXT = 2_000;

  public Decision {
    requireText("who decides", by);
    requireText("the reason", reason);
  }

  private static void requireText(String what, String text) {
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "A decision needs " + what + ", at most " + LONGEST_TEXT + " characters");
    }
  }
}
