package org.budgetlens.audit.lifecycle;

import java.util.Optional;
import org.budgetlens.audit.evaluate.Finding;
import org.budgetlens.contracts.audit.Decision;
import org.budgetlens.contracts.audit.Relation;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.contracts.audit.RuleReference;
import org.budgetlens.contracts.audit.Sighting;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.audit.ViolationStatus;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The life of a violation over the revisions of its slot.
 *
 * <pre>
 *          seen                 not seen
 *   ∅ ───────────▶ OPEN ─────────────────────▶ RESOLVED
 *                   │ a person decides            │ ▲
 *                   ▼                       seen  │ │ not seen
 *        ACKNOWLEDGED, DISPUTED ─ not seen ─▶     ▼ │
 *                                              REOPENED
 * </pre>
 *
 * A violation that is seen again keeps what people decided about it. It is not seen only if its
 * rule ran and was able to judge everything; otherwise nothing is known, and it stays as it is.
 */
public final class Lifecycle {
  private Lifecycle() {}

  /**
   * The state of a violation that a revision shows.
   *
   * @param previous its state so far; null for a violation never seen in this slot
   * @param finding what was found
   * @param document the revision that shows it
   */
  public static Violation seen(
      @Nullable Violation previous, Finding finding, DocumentDescriptor document) {
    var sighting = new Sighting(document.id(), document.revision());
    return new Violation(
        finding.id(),
        finding.rule(),
        finding.severity(),
        document,
        finding.subject(),
        finding.left(),
        finding.right(),
        finding.difference(),
        finding.tolerance(),
        finding.materiality(),
        finding.message(),
        previous == null ? ViolationStatus.OPEN : seenAgain(previous.status()),
        previous == null ? sighting : previous.firstSeen(),
        sighting,
        finding.cause(),
        finding.relation() == Relation.EQUAL ? null : finding.relation(),
        finding.gap(),
        finding.suggestions(),
        previous == null ? null : previous.decision());
  }

  /**
   * The new state of a violation that a revision does not show; empty if nothing changes.
   *
   * @param outcome what came of its rule in the revision; null if the rule was not tried
   * @param document the revision
   */
  public static Optional<Violation> notSeen(
      Violation previous, @Nullable RuleOutcome outcome, DocumentDescriptor document) {
    if (previous.status() == ViolationStatus.RESOLVED || outcome == null || !judgesAll(outcome)) {
      return Optional.empty();
    }
    return Optional.of(resolved(previous, outcome.rule(), document));
  }

  /**
   * The new state of a violation whose rule is no longer applied; empty if nothing changes. Nobody
   * looks for it any more, so it does not stand.
   *
   * @param document the revision that was audited without the rule
   */
  public static Optional<Violation> withdrawn(Violation previous, DocumentDescriptor document) {
    return previous.status() == ViolationStatus.RESOLVED
        ? Optional.empty()
        : Optional.of(resolved(previous, previous.rule(), document));
  }

  private static Violation resolved(
      Violation previous, RuleReference rule, DocumentDescriptor document) {
    return moved(previous, rule, document, ViolationStatus.RESOLVED, previous.decision());
  }

  /** The same finding in another state. */
  private static Violation moved(
      Violation previous,
      RuleReference rule,
      DocumentDescriptor document,
      ViolationStatus status,
      @Nullable Decision decision) {
    return new Violation(
        previous.id(),
        rule,
        previous.severity(),
        document,
        previous.subject(),
        previous.left(),
        previous.right(),
        previous.difference(),
        previous.tolerance(),
        previous.materiality(),
        previous.message(),
        status,
        previous.firstSeen(),
        previous.lastSeen(),
        previous.cause(),
        previous.relation(),
        previous.gap(),
        previous.suggestions(),
        decision);
  }

  /**
   * The state of a violation after a person's decision; empty if it changes nothing. A violation
   * that is gone stays gone, with the decision beside it.
   */
  public static Optional<Violation> decided(Violation previous, Decision decision) {
    Decision last = previous.decision();
    if (last != null && (last.id().equals(decision.id()) || last.at().isAfter(decision.at()))) {
      return Optional.empty();
    }
    ViolationStatus status =
        switch (previous.status()) {
          case RESOLVED -> ViolationStatus.RESOLVED;
          case OPEN, ACKNOWLEDGED, DISPUTED, REOPENED -> status(decision);
        };
    return Optional.of(moved(previous, previous.rule(), previous.document(), status, decision));
  }

  private static ViolationStatus status(Decision decision) {
    return switch (decision.kind()) {
      case ACKNOWLEDGED -> ViolationStatus.ACKNOWLEDGED;
      case DISPUTED -> ViolationStatus.DISPUTED;
      case WITHDRAWN -> ViolationStatus.OPEN;
    };
  }

  private static ViolationStatus seenAgain(ViolationStatus status) {
    return switch (status) {
      case OPEN, ACKNOWLEDGED, DISPUTED, REOPENED -> status;
      case RESOLVED -> ViolationStatus.REOPENED;
    };
  }

  private static boolean judgesAll(RuleOutcome outcome) {
    return switch (outcome.outcome()) {
      case PASS, ROUNDING, NOT_APPLICABLE -> true;
      case VIOLATION -> outcome.missing().isEmpty();
      case INSUFFICIENT, ERROR -> false;
    };
  }
}
