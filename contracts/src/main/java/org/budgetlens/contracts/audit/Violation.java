package org.budgetlens.contracts.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * A finding in its current state, the value of {@code budget.violations}. From it alone anyone can
 * recompute both sides, the difference and the verdict: {@link Verification}.
 *
 * @param id stable: the same rule, slot and subject in a later revision has the same id
 * @param rule which rule, in which version
 * @param severity how much it matters
 * @param document the newest revision it was checked in
 * @param subject what it is about
 * @param left the left side
 * @param right the right side
 * @param difference left − right, in 分; 0 for what is not money
 * @param tolerance (left.step + right.step) ∕ 2 rounded down, in 分: a violation differs by more
 * @param materiality |difference| ÷ the larger side, six decimals; 0 where both sides are 0
 * @param message the finding in a sentence
 * @param status where it stands in its life
 * @param firstSeen the revision it was first seen in
 * @param lastSeen the newest revision it was seen in
 * @param cause id of the violation it follows from; null for a root
 * @param relation what should hold between the sides; null for equality
 * @param gap left − right where that is a number but no money; null otherwise
 * @param suggestions likely causes, the likeliest first
 * @param decision what a person decided last; null if nobody has
 */
public record Violation(
    String id,
    RuleReference rule,
    Severity severity,
    DocumentDescriptor document,
    Subject subject,
    ComparedSide left,
    ComparedSide right,
    long difference,
    long tolerance,
    BigDecimal materiality,
    Localized message,
    ViolationStatus status,
    Sighting firstSeen,
    Sighting lastSeen,
    @Nullable String cause,
    @Nullable Relation relation,
    @Nullable BigDecimal gap,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Suggestion> suggestions,
    @Nullable Decision decision) {
  public Violation {
    suggestions = List.copyOf(suggestions);
  }

  /** A violation of an equality of money, without suggestions and decisions. */
  public Violation(
      String id,
      RuleReference rule,
      Severity severity,
      DocumentDescriptor document,
      Subject subject,
      ComparedSide left,
      ComparedSide right,
      long difference,
      long tolerance,
      BigDecimal materiality,
      Localized message,
      ViolationStatus status,
      Sighting firstSeen,
      Sighting lastSeen,
      @Nullable String cause) {
    this(
        id,
        rule,
        severity,
        document,
        subject,
        left,
        right,
        difference,
        tolerance,
        materiality,
        message,
        status,
        firstSeen,
        lastSeen,
        cause,
        null,
        null,
        List.of(),
        null);
  }
}
