package org.budgetlens.contracts.audit;

import java.util.List;
import org.budgetlens.contracts.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What came of one rule.
 *
 * @param rule which rule
 * @param outcome what came of it
 * @param checks comparisons made
 * @param violations comparisons that fail
 * @param roundings comparisons that hold only within the printed precision
 * @param reason why, for NOT_APPLICABLE, INSUFFICIENT and ERROR; an explained difference for PASS
 * @param missing what is missing, for INSUFFICIENT: table types or columns
 */
public record RuleOutcome(
    RuleReference rule,
    Outcome outcome,
    int checks,
    int violations,
    int roundings,
    @Nullable Localized reason,
    List<String> missing) {
  public RuleOutcome {
    missing = List.copyOf(missing);
  }
}
