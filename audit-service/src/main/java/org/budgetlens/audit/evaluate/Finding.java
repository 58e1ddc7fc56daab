package org.budgetlens.audit.evaluate;

import java.math.BigDecimal;
import java.util.List;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.ComparedSide;
import org.budgetlens.contracts.audit.Formula;
import org.budgetlens.contracts.audit.Fraction;
import org.budgetlens.contracts.audit.Range;
import org.budgetlens.contracts.audit.Relation;
import org.budgetlens.contracts.audit.RuleReference;
import org.budgetlens.contracts.audit.Severity;
import org.budgetlens.contracts.audit.Subject;
import org.budgetlens.contracts.audit.Suggestion;
import org.budgetlens.contracts.audit.Verification;
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
 * @param relation what should hold between the sides
 * @param suggestions likely causes, the likeliest first
 */
public record Finding(
    String id,
    RuleReference rule,
    Severity severity,
    Subject subject,
    ComparedSide left,
    ComparedSide right,
    Localized message,
    @Nullable String cause,
    Relation relation,
    List<Suggestion> suggestions) {
  public Finding {
    suggestions = List.copyOf(suggestions);
  }

  /** left − right, in 分. */
  public long difference() {
    return Math.subtractExact(left.fen(), right.fen());
  }

  /** How far apart both sides may be within the printed precision, in 分, rounded down. */
  public long tolerance() {
    return Intervals.tolerance(left.step(), right.step());
  }

  /** left − right where that is a number but no money; null otherwise. */
  public @Nullable BigDecimal gap() {
    BigDecimal one = left.value();
    BigDecimal other = right.value();
    return one == null || other == null
        ? null
        : Fraction.of(one).minus(Fraction.of(other)).rounded();
  }

  /** |difference| ÷ the larger side, six decimals; 0 where both sides are 0. */
  public BigDecimal materiality() {
    return Verification.materiality(range(left), range(right));
  }

  private static Range range(ComparedSide side) {
    return side.formula() == null
        ? Range.exact(Fraction.of(side.fen()))
        : Formula.parse(side.formula()).evaluate(Formula.values(side.contributions()));
  }

  /** The same finding as a consequence of another. */
  Finding causedBy(String root, Severity lower) {
    return new Finding(id, rule, lower, subject, left, right, message, root, relation, suggestions);
  }

  /** The same finding with its likely causes. */
  Finding suggesting(List<Suggestion> likely) {
    return new Finding(id, rule, severity, subject, left, right, message, cause, relation, likely);
  }
}
