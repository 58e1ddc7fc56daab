package org.budgetlens.audit.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.budgetlens.audit.evaluate.Evaluator;
import org.budgetlens.audit.evaluate.Finding;
import org.budgetlens.audit.pack.Rule;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.DocumentSeal;
import org.jspecify.annotations.Nullable;

/**
 * What would appear and what would vanish if a pack took the place of another. Only a slot's newest
 * revision counts. Holds the rows of documents that are not complete yet, and of the others only
 * what changes.
 */
final class PackTrial {
  /** Changes of one document that are listed; all are counted. */
  private static final int MOST_OF_A_DOCUMENT = 200;

  /** Changes of all documents together that are listed; all are counted. */
  static final int MOST_CHANGES = 10_000;

  private final RulePack pack;
  private final Evaluator before;
  private final Evaluator after;
  private final int mostRows;
  private final Map<String, List<BudgetRow>> open = new HashMap<>();
  private final Map<String, Tried> slots = new TreeMap<>();
  private final Set<String> leftOut = new HashSet<>();
  private int held;
  private int kept;

  /**
   * Prepares a trial.
   *
   * @param current the version that is in force; null if none is
   * @param pack the version that is tried
   * @param mostRows rows that are held at once
   */
  PackTrial(@Nullable RulePack current, RulePack pack, int mostRows) {
    this.pack = pack;
    this.before = new Evaluator(current == null ? new RulePack(pack.id(), 1, List.of()) : current);
    this.after = new Evaluator(pack);
    this.mostRows = mostRows;
  }

  /** Whether something appears or vanishes. */
  enum Kind {
    APPEARS,
    VANISHES
  }

  /**
   * One change.
   *
   * @param subject what the finding is about, stable within rule and slot
   * @param message the finding in Chinese
   */
  record Change(
      Kind change,
      String document,
      String file,
      String slot,
      int revision,
      String violation,
      String rule,
      String severity,
      String subject,
      String message) {}

  /** What came of a slot's newest publication. */
  private record Tried(
      int revision,
      int generation,
      Map<String, Integer> appear,
      Map<String, Integer> vanish,
      List<Change> changes) {}

  void row(BudgetRow row) {
    if (held >= mostRows) {
      leftOut.add(row.document());
      forget(row.document());
      return;
    }
    List<BudgetRow> rows = open.computeIfAbsent(row.document(), id -> new ArrayList<>());
    if (row.sequence() < rows.size()) {
      rows.set(row.sequence(), row); // published twice
    } else if (row.sequence() == rows.size()) {
      rows.add(row);
      held++;
    }
  }

  void seal(DocumentSeal seal) {
    DocumentDescriptor document = seal.document();
    List<BudgetRow> rows = open.getOrDefault(document.id(), List.of());
    if (rows.size() == seal.rowCount()) {
      leftOut.remove(document.id());
      int generation = seal.classification() == null ? 0 : seal.classification().usedGeneration();
      Tried known = slots.get(document.slot());
      boolean newest =
          known == null
              || document.revision() > known.revision()
              || (document.revision() == known.revision() && generation >= known.generation());
      if (newest) {
        kept -= known == null ? 0 : known.changes().size();
        slots.put(document.slot(), tried(seal, rows, generation));
      }
    }
    forget(document.id());
  }

  private void forget(String document) {
    List<BudgetRow> rows = open.remove(document);
    held -= rows == null ? 0 : rows.size();
  }

  private Tried tried(DocumentSeal seal, List<BudgetRow> rows, int generation) {
    Map<String, Finding> old = findings(before, seal, rows);
    Map<String, Finding> now = findings(after, seal, rows);
    var tried =
        new Tried(
            seal.document().revision(),
            generation,
            new TreeMap<>(),
            new TreeMap<>(),
            new ArrayList<>());
    now.forEach((id, finding) -> note(tried, Kind.APPEARS, seal, finding, old.containsKey(id)));
    old.forEach((id, finding) -> note(tried, Kind.VANISHES, seal, finding, now.containsKey(id)));
    return tried;
  }

  private static Map<String, Finding> findings(
      Evaluator evaluator, DocumentSeal seal, List<BudgetRow> rows) {
    var findings = new TreeMap<String, Finding>();
    evaluator
        .evaluate(seal, rows::forEach)
        .findings()
        .forEach(finding -> findings.put(finding.id(), finding));
    return findings;
  }

  private void note(Tried tried, Kind kind, DocumentSeal seal, Finding finding, boolean stays) {
    if (stays) {
      return;
    }
    Map<String, Integer> counts = kind == Kind.APPEARS ? tried.appear() : tried.vanish();
    counts.merge(finding.rule().id(), 1, Integer::sum);
    if (tried.changes().size() < MOST_OF_A_DOCUMENT && kept < MOST_CHANGES) {
      kept++;
      DocumentDescriptor document = seal.document();
      tried
          .changes()
          .add(
              new Change(
                  kind,
                  document.id(),
                  document.file(),
                  document.slot(),
                  document.revision(),
                  finding.id(),
                  finding.rule().id(),
                  finding.severity().name(),
                  finding.subject().key(),
                  finding.message().zh()));
    }
  }

  /**
   * The answer.
   *
   * @param pack what was tried, e.g. chaoyang@2
   * @param documents newest revisions that were tried
   * @param changedDocuments those in which something appears or vanishes
   * @param appears how many violations would appear, by rule
   * @param vanishes how many would vanish, by rule
   * @param notTried rules that compare documents: they are not tried
   * @param leftOut documents that are too long for a trial
   * @param partial whether time was up before everything was read
   * @param changes the changes, by slot
   * @param truncated whether there are more than are listed
   */
  record Answer(
      String pack,
      int documents,
      int changedDocuments,
      Map<String, Integer> appears,
      Map<String, Integer> vanishes,
      List<String> notTried,
      List<String> leftOut,
      boolean partial,
      List<Change> changes,
      boolean truncated) {}

  /** What is known now. */
  Answer answer(boolean partial, int limit) {
    var appears = new TreeMap<String, Integer>();
    var vanishes = new TreeMap<String, Integer>();
    var changes = new ArrayList<Change>();
    int changed = 0;
    int all = 0;
    for (Tried tried : slots.values()) {
      tried.appear().forEach((rule, count) -> appears.merge(rule, count, Integer::sum));
      tried.vanish().forEach((rule, count) -> vanishes.merge(rule, count, Integer::sum));
      changed += tried.appear().isEmpty() && tried.vanish().isEmpty() ? 0 : 1;
      all += sum(tried.appear()) + sum(tried.vanish());
      tried.changes().stream().limit((long) limit - changes.size()).forEach(changes::add);
    }
    return new Answer(
        pack.name(),
        slots.size(),
        changed,
        appears,
        vanishes,
        pack.rules().stream().filter(rule -> rule.check().isAcross()).map(Rule::id).toList(),
        leftOut.stream().sorted().toList(),
        partial,
        changes,
        all > changes.size());
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
