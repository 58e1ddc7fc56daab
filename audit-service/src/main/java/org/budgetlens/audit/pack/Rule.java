package org.budgetlens.audit.pack;

import java.util.List;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One rule.
 *
 * @param id stable id, e.g. COL-001
 * @param version the rule's version, from 1; raised when its verdicts can change
 * @param title what holds when the rule holds
 * @param severity of its violations
 * @param source the official source it comes from; null where there is none
 * @param applies which documents and tables it concerns
 * @param when a condition beyond that; null for none
 * @param check what is compared
 * @param missing what comes of it when a needed table or cell is missing
 * @param follows the finding its violations can be consequences of; null for none
 * @param fixtures examples that prove it
 */
public record Rule(
    String id,
    int version,
    Localized title,
    Severity severity,
    @Nullable String source,
    Applies applies,
    @Nullable Guard when,
    Check check,
    Missing missing,
    @Nullable Follows follows,
    List<Fixture> fixtures) {
  public Rule {
    fixtures = List.copyOf(fixtures);
  }

  /** What comes of a rule when evidence it needs is missing. */
  public enum Missing {
    /** The rule did not run: the document is not clean. */
    INSUFFICIENT,
    /** The rule does not concern a document without that evidence. */
    NOT_APPLICABLE
  }
}
