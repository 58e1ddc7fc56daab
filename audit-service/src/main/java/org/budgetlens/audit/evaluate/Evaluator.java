package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Outcome;
import org.budgetlens.contracts.audit.Receipt;
import org.budgetlens.contracts.audit.RuleOutcome;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.TableType;

/** Audits documents with a pack. Keeps nothing between documents; safe for concurrent use. */
public final class Evaluator {
  /** In a document with more rows no cause is looked for. */
  private static final int MOST_ROWS_TO_MEND = 5_000;

  /** In a document with more findings no single cause explains them. */
  private static final int MOST_FINDINGS_TO_MEND = 200;

  private final RulePack pack;

  public Evaluator(RulePack pack) {
    this.pack = pack;
  }

  /**
   * Audits a document.
   *
   * @param seal the document
   * @param rows all its rows; read once, and once more where something does not hold
   */
  public Evaluation evaluate(DocumentSeal seal, Rows rows) {
    return evaluate(seal, rows, new Witness() {});
  }

  /**
   * Audits a document, and keeps of it what other documents are held against.
   *
   * @param seal the document
   * @param rows all its rows; read once, and once more where something does not hold
   */
  public Audit audit(DocumentSeal seal, Rows rows) {
    var digest = new DigestBuilder(pack, seal);
    var cells = new CellsBuilder(pack, seal);
    Evaluation evaluation =
        evaluate(
            seal,
            rows,
            new Witness() {
              @Override
              public boolean numbers(TableType type) {
                return cells.reads(type);
              }

              @Override
              public void read(BudgetRow row, int occurrence) {
                digest.read(row);
                if (cells.reads(row.table().type())) {
                  cells.read(row, occurrence);
                }
              }
            });
    return new Audit(evaluation, digest.build(), cells.build());
  }

  private Evaluation evaluate(DocumentSeal seal, Rows rows, Witness witness) {
    var tables = new TableIndex(seal.tables());
    List<RuleTrial> trials =
        pack.rules().stream()
            .map(rule -> RuleTrial.of(rule, pack.reference(rule), seal, tables))
            .toList();
    UnreadCells unread = UnreadCells.of(seal);
    readRows(trials, rows, witness, unread);
    trials.forEach(RuleTrial::conclude);
    collectEvidence(trials, rows);
    var findings = new ArrayList<Finding>();
    var outcomes = new ArrayList<RuleOutcome>();
    for (RuleTrial trial : trials) {
      findings.addAll(trial.findings(unread));
      outcomes.add(trial.outcome());
    }
    Receipt receipt = Receipt.of(seal.document(), pack.name(), seal.rowCount(), outcomes);
    List<Finding> linked = Causes.linked(findings, pack);
    return new Evaluation(
        receipt, isToMend(seal, linked) ? suggested(trials, rows, linked) : linked);
  }

  /** Whether sums are broken, in a document that is not very long and not broken throughout. */
  private static boolean isToMend(DocumentSeal seal, List<Finding> findings) {
    return seal.rowCount() <= MOST_ROWS_TO_MEND
        && findings.size() <= MOST_FINDINGS_TO_MEND
        && findings.stream().anyMatch(finding -> finding.difference() != 0);
  }

  /** The findings with likely causes of broken sums. */
  private static List<Finding> suggested(
      List<RuleTrial> trials, Rows rows, List<Finding> findings) {
    var kept = new ArrayList<BudgetRow>();
    rows.read(kept::add);
    return new Suggestions(NumberedRow.of(kept), findings, new Reaudit(trials)).suggested();
  }

  /**
   * The audit of a document whose rows did not all arrive: nothing is known.
   *
   * @param present rows that are there
   */
  public Evaluation incomplete(DocumentSeal seal, int present) {
    var reason =
        new Localized(
            "应有 " + seal.rowCount() + " 行，只收到 " + present + " 行",
            "Of " + seal.rowCount() + " rows only " + present + " arrived");
    List<RuleOutcome> outcomes =
        pack.rules().stream()
            .map(
                rule ->
                    new RuleOutcome(
                        pack.reference(rule),
                        Outcome.INSUFFICIENT,
                        0,
                        0,
                        0,
                        reason,
                        List.of("rows")))
            .toList();
    return new Evaluation(Receipt.of(seal.document(), pack.name(), present, outcomes), List.of());
  }

  /** Sees the rows of the first reading. */
  private interface Witness {
    /** Whether it needs to know how many rows of a table with the same key came before. */
    default boolean numbers(TableType type) {
      return false;
    }

    /** A row; the occurrence is 1 where nobody needs it. */
    default void read(BudgetRow row, int occurrence) {}
  }

  private static void readRows(
      List<RuleTrial> trials, Rows rows, Witness witness, UnreadCells unread) {
    Readers readers = Readers.of(trials);
    var occurrences = new Occurrences();
    rows.read(
        row -> {
          List<RuleTrial> interested = readers.of(row);
          boolean numbered = !interested.isEmpty() || witness.numbers(row.table().type());
          int occurrence = numbered ? occurrences.next(row) : 1;
          interested.forEach(trial -> trial.read(row, occurrence));
          unread.see(row);
          witness.read(row, occurrence);
        });
  }

  private static void collectEvidence(List<RuleTrial> trials, Rows rows) {
    List<RuleTrial> open = trials.stream().filter(RuleTrial::wantsEvidence).toList();
    if (!open.isEmpty()) {
      var occurrences = new Occurrences();
      rows.read(
          row -> {
            int occurrence = occurrences.next(row);
            open.forEach(trial -> trial.collectEvidence(row, occurrence));
          });
    }
  }
}
