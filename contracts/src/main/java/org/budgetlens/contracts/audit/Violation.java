package org.budgetlens.contracts.audit;

import java.math.BigDecimal;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * A finding in its current state, the value of {@code budget.violations}. From it alone anyone can
 * recompute both sides, the difference and the verdict.
 *
 * @param id stable: the same rule, slot and subject in a later revision has the same id
 * @param rule which rule, in which version
 * @param severity how much it matters
 * @param document the newest revision it was checked in
 * @param subject what it is about
 * @param left the left side
 * @param right the right side
 * @param difference left − right, in 分
 * @param tolerance (left.step + right.step) ∕ 2 rounded down, in 分: a violation differs by more
 * @param materiality |difference| ÷ the larger side, six decimals; 0 where both sides are 0
 * @param message the finding in a sentence
 * @param status where it stands in its life
 * @param firstSeen the revision it was first seen in
 * @param lastSeen the newest revision it was seen in
 * @param cause id of the violation it follows from; null for a root
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
    @Nullable String cause) {}
