package org.budgetlens.query.redrive;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.budgetlens.query.letter.LetterPlace;
import org.budgetlens.query.letter.LetterState;
import org.jspecify.annotations.Nullable;

/**
 * What came of redriving a letter.
 *
 * @param id where the letter lies
 * @param state its state now
 * @param reason why it could not be redriven; null where it was
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Redrive(String id, LetterState state, @Nullable String reason) {
  static Redrive done(LetterPlace letter) {
    return new Redrive(letter.text(), LetterState.REDRIVEN, null);
  }

  static Redrive refused(LetterPlace letter, String reason) {
    return new Redrive(letter.text(), LetterState.OPEN, reason);
  }
}
