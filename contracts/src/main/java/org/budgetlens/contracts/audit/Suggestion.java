package org.budgetlens.contracts.audit;

import java.util.List;
import org.budgetlens.contracts.Localized;

/**
 * A likely cause: the smallest change of printed cells that would satisfy the identities they take
 * part in. A guess for people, never a correction.
 *
 * @param kind what slip it would be
 * @param changes the cells that would change
 * @param resolves how many findings of the document would disappear
 * @param message the suggestion in a sentence
 */
public record Suggestion(
    CauseKind kind, List<SuggestedChange> changes, int resolves, Localized message) {
  public Suggestion {
    changes = List.copyOf(changes);
  }
}
