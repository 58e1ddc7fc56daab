package org.budgetlens.contracts.audit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.document.DocumentDescriptor;

/**
 * The audit receipt of a document revision, the value of {@code budget.receipts}: a document is
 * clean only if its receipt says that every rule ran.
 *
 * @param document the document revision
 * @param pack the rule packs applied, e.g. national@1
 * @param rowCount rows that were audited; equals the seal's
 * @param outcomes one per rule, ordered by rule id
 * @param counts number of rules per outcome
 */
public record Receipt(
    DocumentDescriptor document,
    String pack,
    int rowCount,
    List<RuleOutcome> outcomes,
    Map<Outcome, Integer> counts) {
  public Receipt {
    outcomes = List.copyOf(outcomes);
    counts = counts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(counts));
  }

  /** A receipt with the counts of its outcomes. */
  public static Receipt of(
      DocumentDescriptor document, String pack, int rowCount, List<RuleOutcome> outcomes) {
    var counts = new EnumMap<Outcome, Integer>(Outcome.class);
    for (RuleOutcome outcome : outcomes) {
      counts.merge(outcome.outcome(), 1, Integer::sum);
    }
    return new Receipt(document, pack, rowCount, outcomes, counts);
  }
}
