package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.audit.pack.Rule;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.ComparedSide;
import org.budgetlens.contracts.audit.Outcome;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.contracts.audit.RuleReference;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * One rule tried on one document, from the question whether it is meant to its outcome. A rule that
 * fails has the outcome ERROR and leaves the other rules alone.
 */
final class RuleTrial {
  private static final Localized ALONE =
      new Localized("单独审核，未与其他文件核对", "Audited by itself, not held against other documents");

  private static final Localized NOTHING =
      new Localized("没有可核对的数字", "There are no figures to compare");

  private final Rule rule;
  private final RuleReference reference;
  private final DocumentSeal seal;
  private final TableIndex tables;
  private @Nullable Supplier<RuleRun> across;
  private @Nullable RuleRun run;
  private @Nullable Conclusion conclusion;
  private @Nullable RuleOutcome settled;
  private List<Evidence> wanted = List.of();

  private RuleTrial(Rule rule, RuleReference reference, DocumentSeal seal, TableIndex tables) {
    this.rule = rule;
    this.reference = reference;
    this.seal = seal;
    this.tables = tables;
  }

  static RuleTrial of(Rule rule, RuleReference reference, DocumentSeal seal, TableIndex tables) {
    var trial = new RuleTrial(rule, reference, seal, tables);
    trial.guarded(trial::begin);
    return trial;
  }

  /** A rule that compares documents, tried with what it compares. */
  static RuleTrial across(
      Rule rule, RuleReference reference, DocumentSeal seal, Supplier<RuleRun> run) {
    var trial = new RuleTrial(rule, reference, seal, new TableIndex(seal.tables()));
    trial.across = run;
    trial.guarded(trial::begin);
    return trial;
  }

  /** The same rule, which was found meant for the document, for other rows of it. */
  RuleTrial again() {
    var trial = new RuleTrial(rule, reference, seal, tables);
    trial.guarded(trial::start);
    return trial;
  }

  private void begin() {
    if (rule.check().isAcross() && across == null) {
      settle(Outcome.NOT_APPLICABLE, new Conclusion(), ALONE, List.of());
      return;
    }
    switch (Applicability.of(rule, seal)) {
      case Applicability.Meant meant -> start();
      case Applicability.NotMeant not ->
          settle(Outcome.NOT_APPLICABLE, new Conclusion(), not.reason(), List.of());
      case Applicability.Unknown unknown ->
          settle(Outcome.INSUFFICIENT, new Conclusion(), unknown.reason(), unknown.missing());
    }
  }

  private void start() {
    Set<TableType> types = rule.applies().tables();
    if (types.isEmpty() || types.stream().anyMatch(type -> tables.count(type) > 0)) {
      Supplier<RuleRun> prepared = across;
      run = prepared == null ? run(types) : prepared.get();
    } else {
      var none = new Conclusion();
      types.forEach(type -> none.lacks(type.name()));
      settle(none);
    }
  }

  private RuleRun run(Set<TableType> types) {
    return switch (rule.check()) {
      case Check.Rows rows -> new RowRun(rows, types, tables);
      case Check.ColumnTotals totals -> new ColumnRun(types, tables);
      case Check.Units units -> new UnitRun(types, tables);
      case Check.Tables sums -> new TableRun(sums, types, tables);
      case Check.Documents documents -> new DocumentRun(documents, tables);
      case Check.Trees trees -> new TreeRun(types, tables);
      case Check.Groups groups -> new GroupRun(groups, tables);
      case Check.Statements statements -> new StatementRun(statements, types, tables);
      case Check.Keys keys -> new KeyRun(keys, types, tables);
      case Check.TableList list -> new TableListRun(list, seal);
      case Check.Facts facts -> new FactRun(facts, tables);
      case Check.Others others -> throw new IllegalStateException("Needs other documents");
      case Check.Revisions revisions ->
          throw new IllegalStateException("Needs the earlier version");
    };
  }

  Rule rule() {
    return rule;
  }

  /** The tables whose rows it has to read; none where the rule is not meant. */
  Set<TableType> tables() {
    return run == null ? Set.of() : run.tables();
  }

  void read(BudgetRow row, int occurrence) {
    RuleRun active = run;
    if (active != null && settled == null) {
      guarded(() -> active.read(row, occurrence));
    }
  }

  void conclude() {
    RuleRun active = run;
    if (active != null && settled == null) {
      guarded(() -> conclude(active.conclude()));
    }
  }

  private void conclude(Conclusion concluded) {
    conclusion = concluded;
    wanted =
        concluded.findings().stream()
            .flatMap(finding -> Stream.of(finding.left(), finding.right()))
            .filter(Evidence::isWanted)
            .toList();
  }

  /** Whether the rows have to be read once more for evidence. */
  boolean wantsEvidence() {
    RuleRun active = run;
    return settled == null && (!wanted.isEmpty() || (active != null && active.collects()));
  }

  /** Takes a row into account in the second reading. */
  void collectEvidence(BudgetRow row, int occurrence) {
    RuleRun active = run;
    if (settled == null && active != null && active.tables().contains(row.table().type())) {
      guarded(
          () -> {
            wanted.forEach(evidence -> evidence.read(row));
            if (active.collects()) {
              active.collect(row, occurrence);
            }
          });
    }
  }

  /**
   * The rule's findings; call after the evidence has been collected. What may be due to an unread
   * cell is none: the rule could not judge it.
   */
  List<Finding> findings(UnreadCells unread) {
    var findings = new ArrayList<Finding>();
    Conclusion concluded = conclusion;
    if (concluded != null && settled == null) {
      guarded(
          () -> {
            for (OpenFinding open : List.copyOf(concluded.findings())) {
              Finding finding = finding(open);
              Optional<String> doubt = unread.doubt(finding, tables());
              doubt.ifPresent(row -> concluded.doubt(open, row));
              if (doubt.isEmpty()) {
                findings.add(finding);
              }
            }
          });
    }
    return settled == null ? findings : List.of();
  }

  /** The rule's findings in a document of which everything is known. */
  List<Finding> findings() {
    return findings(UnreadCells.NONE);
  }

  /** What its findings are about; call after its conclusion. */
  List<String> subjects() {
    Conclusion concluded = conclusion;
    return settled != null || concluded == null
        ? List.of()
        : concluded.findings().stream().map(open -> open.subject().key()).toList();
  }

  private Finding finding(OpenFinding open) {
    ComparedSide left = open.left().side();
    ComparedSide right = open.right().side();
    return new Finding(
        ViolationIds.of(rule.id(), seal.document().slot(), open.subject().key()),
        reference,
        rule.severity(),
        open.subject(),
        left,
        right,
        open.message(left, right),
        null,
        open.relation(),
        List.of());
  }

  /** The rule's outcome; call after {@link #findings}. */
  RuleOutcome outcome() {
    if (settled == null && conclusion != null) {
      settle(conclusion);
    }
    if (settled == null) {
      throw new IllegalStateException(rule.id() + " came to no conclusion");
    }
    return settled;
  }

  private void settle(Conclusion concluded) {
    List<String> missing = concluded.missing();
    var unknown = new TreeSet<>(concluded.unjudged());
    if (rule.missing() == Rule.Missing.INSUFFICIENT) {
      unknown.addAll(missing);
    }
    List<String> open = List.copyOf(unknown);
    if (!concluded.findings().isEmpty()) {
      settle(Outcome.VIOLATION, concluded, null, open);
    } else if (!open.isEmpty()) {
      settle(Outcome.INSUFFICIENT, concluded, lacking(open), open);
    } else if (concluded.checks() == 0) {
      settle(
          Outcome.NOT_APPLICABLE,
          concluded,
          missing.isEmpty() ? NOTHING : lacking(missing),
          List.of());
    } else if (concluded.roundings() > 0) {
      settle(Outcome.ROUNDING, concluded, explanation(concluded), List.of());
    } else {
      settle(Outcome.PASS, concluded, explanation(concluded), List.of());
    }
  }

  private static Localized lacking(List<String> missing) {
    String names = String.join(", ", missing);
    return new Localized("缺少：" + names, "Missing: " + names);
  }

  private static @Nullable Localized explanation(Conclusion concluded) {
    return concluded.explanations().isEmpty()
        ? null
        : new Localized(
            String.join("；", concluded.explanations().stream().map(Localized::zh).toList()),
            String.join("; ", concluded.explanations().stream().map(Localized::en).toList()));
  }

  private void settle(
      Outcome outcome, Conclusion concluded, @Nullable Localized reason, List<String> missing) {
    settled =
        new RuleOutcome(
            reference,
            outcome,
            concluded.checks(),
            concluded.findings().size(),
            concluded.roundings(),
            reason,
            missing);
  }

  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      conclusion = null;
      settle(
          Outcome.ERROR,
          new Conclusion(),
          new Localized("规则执行出错：" + e, "The rule failed: " + e),
          List.of());
    }
  }
}
