package org.budgetlens.audit.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.ComparedSide;
import org.budgetlens.contracts.audit.RuleReference;
import org.budgetlens.contracts.audit.Severity;
import org.budgetlens.contracts.audit.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A comparison that fails beyond the printed precision: a violation without its life.
 *
 * @param id stable id of the violation
 * @param rule which rule, in which version
 * @param severity how much it matters
 * @param subject what it is about
 * @param left the left side with its evidence
 * @param right the right side with its evidence
 * @param message the finding in a sentence
 * @param cause id of the finding it follows from; null for a root
 */
public record Finding(
    String id,
    RuleReference rule,
    Severity severity,
    Subject subject,
    ComparedSide left,
    ComparedSide right,
    Localized message,
    @Nullable String cause) {
  /** left − right, in 分. */
  public long difference() {
    return Math.subtractExact(left.fen(), right.fen());
  }

  /** How far apart both sides may be within the printed precision, in 分, rounded down. */
  public long tolerance() {
    return Intervals.tolerance(left.step(), right.step());
  }

  /** |difference| ÷ the larger side, six decimals; 0 where both sides are 0. */
  public BigDecimal materiality() {
    BigDecimal larger =
        BigDecimal.valueOf(left.fen()).abs().max(BigDecimal.valueOf(right.fen()).abs());
    return larger.signum() == 0
        ? BigDecimal.ZERO.setScale(6)
        : BigDecimal.valueOf(difference()).abs().divide(larger, 6, RoundingMode.HALF_UP);
  }

  /** The same finding as a consequence of another. */
  Finding causedBy(String root, Severity lower) {
    return new Finding(id, rule, lower, subject, left, right, message, root);
  }
}
