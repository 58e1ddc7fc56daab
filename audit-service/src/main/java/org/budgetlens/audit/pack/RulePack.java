package org.budgetlens.audit.pack;

import java.util.Comparator;
import java.util.List;
import org.budgetlens.contracts.audit.RuleReference;

/**
 * A versioned set of rules.
 *
 * @param id the pack's name, e.g. national
 * @param version the pack's version, from 1
 * @param rules its rules, ordered by id
 */
public record RulePack(String id, int version, List<Rule> rules) {
  public RulePack {
    rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
  }

  /** The pack with its version, e.g. national@1. */
  public String name() {
    return id + "@" + version;
  }

  /** How findings and receipts refer to one of its rules. */
  public RuleReference reference(Rule rule) {
    return new RuleReference(rule.id(), rule.version(), name());
  }
}
