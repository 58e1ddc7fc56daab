package org.budgetlens.audit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.budgetlens.audit.DocumentBuilder.document;

import java.util.List;
import org.budgetlens.audit.DocumentBuilder;
import org.budgetlens.audit.Packs;
import org.budgetlens.audit.evaluate.Evaluator;
import org.budgetlens.audit.evaluate.Finding;
import org.budgetlens.contracts.audit.Outcome;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.contracts.audit.Sighting;
import org.budgetlens.contracts.audit.Violation;
import org.budgetlens.contracts.audit.ViolationStatus;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {
  private final Evaluator evaluator = new Evaluator(Packs.sums());
  private final DocumentBuilder broken =
      document().expenditureSummary().detail("2010301 行政运行", "10.00", "9.00", "").and();
  private final Finding finding =
      evaluator.evaluate(broken.seal(), broken.rows()::forEach).findings().getFirst();
  private final DocumentDescriptor first = broken.descriptor();
  private final DocumentDescriptor second = broken.id("cd").revision(2).descriptor();

  @Test
  void isOpenWhenFirstSeen() {
    Violation violation = Lifecycle.seen(null, finding, first);

    assertThat(violation.status()).isEqualTo(ViolationStatus.OPEN);
    assertThat(violation.firstSeen()).isEqualTo(new Sighting(first.id(), 1));
    assertThat(violation.lastSeen()).isEqualTo(violation.firstSeen());
    assertThat(violation.difference()).isEqualTo(1_000_000);
  }

  @Test
  void isTheSameWhenSeenAgainInTheSameRevision() {
    Violation violation = Lifecycle.seen(null, finding, first);

    assertThat(Lifecycle.seen(violation, finding, first)).isEqualTo(violation);
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, OPEN",
    "ACKNOWLEDGED, ACKNOWLEDGED",
    "DISPUTED, DISPUTED",
    "RESOLVED, REOPENED",
    "REOPENED, REOPENED"
  })
  void keepsWhatPeopleDecidedWhenSeenAgain(ViolationStatus before, ViolationStatus after) {
    Violation violation = Lifecycle.seen(inStatus(before), finding, second);

    assertThat(violation.status()).isEqualTo(after);
    assertThat(violation.firstSeen()).isEqualTo(new Sighting(first.id(), 1));
    assertThat(violation.lastSeen()).isEqualTo(new Sighting(second.id(), 2));
  }

  @ParameterizedTest
  @EnumSource(names = {"OPEN", "ACKNOWLEDGED", "DISPUTED", "REOPENED"})
  void isResolvedByARevisionThatDoesNotShowIt(ViolationStatus before) {
    Violation resolved =
        Lifecycle.notSeen(inStatus(before), outcome(Outcome.PASS), second).orElseThrow();

    assertThat(resolved.status()).isEqualTo(ViolationStatus.RESOLVED);
    assertThat(resolved.document()).isEqualTo(second);
    assertThat(resolved.lastSeen()).isEqualTo(new Sighting(first.id(), 1));
  }

  @Test
  void staysResolved() {
    Violation resolved = inStatus(ViolationStatus.RESOLVED);

    assertThat(Lifecycle.notSeen(resolved, outcome(Outcome.PASS), second)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PASS, true",
    "ROUNDING, true",
    "NOT_APPLICABLE, true",
    "VIOLATION, true",
    "INSUFFICIENT, false",
    "ERROR, false"
  })
  void isResolvedOnlyIfItsRuleRan(Outcome outcome, boolean resolved) {
    assertThat(Lifecycle.notSeen(inStatus(ViolationStatus.OPEN), outcome(outcome), second))
        .matches(next -> next.isPresent() == resolved);
  }

  @Test
  void isNotResolvedByARuleThatCouldNotJudgeEverythingOrWasNotTried() {
    Violation open = inStatus(ViolationStatus.OPEN);
    var partly =
        new RuleOutcome(
            finding.rule(), Outcome.VIOLATION, 3, 1, 0, null, List.of("EXPENDITURE_SUMMARY.total"));

    assertThat(Lifecycle.notSeen(open, partly, second)).isEmpty();
    assertThat(Lifecycle.notSeen(open, null, second)).isEmpty();
  }

  private RuleOutcome outcome(Outcome outcome) {
    return new RuleOutcome(finding.rule(), outcome, 1, 0, 0, null, List.of());
  }

  private Violation inStatus(ViolationStatus status) {
    Violation open = Lifecycle.seen(null, finding, first);
    return new Violation(
        open.id(),
        open.rule(),
        open.severity(),
        open.document(),
        open.subject(),
        open.left(),
        open.right(),
        open.difference(),
        open.tolerance(),
        open.materiality(),
        open.message(),
        status,
        open.firstSeen(),
        open.lastSeen(),
        open.cause());
  }
}
