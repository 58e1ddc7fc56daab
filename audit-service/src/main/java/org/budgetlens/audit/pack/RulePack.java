package org.budgetlens.audit.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.budgetlens.contracts.audit.RuleReference;

/**
 * A versioned set of rules, with the packs that are applied beside it.
 *
 * @param id the pack's name, e.g. national
 * @param version the pack's version, from 1
 * @param rules its rules and those of the added packs, ordered by id
 * @param added packs that are applied beside it, ordered by name
 */
public record RulePack(String id, int version, List<Rule> rules, List<RulePack> added) {
  public RulePack {
    rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
    added = added.stream().sorted(Comparator.comparing(RulePack::id)).toList();
  }

  /** A pack by itself. */
  public RulePack(String id, int version, List<Rule> rules) {
    this(id, version, rules, List.of());
  }

  /** This pack with others beside it, whose rules have other ids. */
  public RulePack with(List<RulePack> others) {
    var all = new ArrayList<>(rules);
    others.forEach(other -> all.addAll(other.rules()));
    return new RulePack(id, version, all, others);
  }

  /** The packs with their versions, e.g. national@1+chaoyang@2. */
  public String name() {
    var name = new StringBuilder(own());
    added.forEach(pack -> name.append('+').append(pack.own()));
    return name.toString();
  }

  private String own() {
    return id + "@" + version;
  }

  /** The rule with this id. */
  public Optional<Rule> rule(String wanted) {
    return rules.stream().filter(rule -> rule.id().equals(wanted)).findFirst();
  }

  /** How findings and receipts refer to one of its rules. */
  public RuleReference reference(Rule rule) {
    String pack =
        added.stream()
            .filter(other -> other.rules().contains(rule))
            .map(RulePack::own)
            .findFirst()
            .orElse(own());
    return new RuleReference(rule.id(), rule.version(), pack);
  }
}
