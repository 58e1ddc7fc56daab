package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.budgetlens.contracts.audit.CauseKind;
import org.budgetlens.contracts.audit.ComparedSide;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.audit.SuggestedChange;
import org.budgetlens.contracts.audit.Suggestion;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.TableType;

/**
 * Likely causes of broken sums: the smallest change of printed cells that satisfies all identities
 * they take part in. Every change that could mend a finding is tried: the document with it is
 * audited again, and what counts is how many findings disappear and how many appear.
 */
final class Suggestions {
  /** Changes that are tried for one finding. */
  private static final int MOST_TRIALS = 10;

  /** Findings that are looked at in one document. */
  private static final int MOST_ROOTS = 4;

  /** Suggestions that a finding keeps. */
  private static final int MOST_KEPT = 3;

  private final List<NumberedRow> numbered;
  private final List<BudgetRow> rows;
  private final Reaudit audit;
  private final List<Finding> findings;
  private final Map<Set<TableType>, Set<String>> before = new HashMap<>();
  private final Map<String, List<Part>> parts = new LinkedHashMap<>();

  /**
   * Prepares to look for causes.
   *
   * @param numbered the document's rows
   * @param findings its findings
   * @param audit tells what does not hold in changed rows
   */
  Suggestions(List<NumberedRow> numbered, List<Finding> findings, Reaudit audit) {
    this.numbered = numbered;
    this.rows = numbered.stream().map(NumberedRow::row).toList();
    this.findings = findings;
    this.audit = audit;
    for (Finding finding : findings) {
      if (finding.difference() != 0) {
        note(finding, finding.left(), 1);
        note(finding, finding.right(), -1);
      }
    }
  }

  /** A cell's part in a finding: by how much its difference grows with the cell. */
  private record Part(Finding finding, Contribution cell, int coefficient) {}

  /** A change that could mend a finding; the rows with it are made if it comes to be tried. */
  private record Trial(
      CauseKind kind,
      List<SuggestedChange> changes,
      int mends,
      Supplier<List<NumberedRow>> changed) {}

  /** What came of a trial. */
  private record Tried(Trial trial, int resolves, int appears) {}

  private void note(Finding finding, ComparedSide side, int sign) {
    for (Contribution cell : side.contributions()) {
      parts
          .computeIfAbsent(place(cell), name -> new ArrayList<>())
          .add(new Part(finding, cell, sign * cell.sign()));
    }
  }

  private static String place(Contribution cell) {
    return cell.sequence() + "/" + cell.column();
  }

  /** The findings, with likely causes for those that others follow from. */
  List<Finding> suggested() {
    List<Finding> roots =
        findings.stream()
            .filter(finding -> finding.cause() == null && finding.difference() != 0)
            .limit(MOST_ROOTS)
            .toList();
    var suggestions = new LinkedHashMap<String, List<Suggestion>>();
    roots.forEach(root -> suggestions.put(root.id(), of(root)));
    return findings.stream()
        .map(
            finding ->
                suggestions.containsKey(finding.id())
                    ? finding.suggesting(suggestions.get(finding.id()))
                    : finding)
        .toList();
  }

  private List<Suggestion> of(Finding root) {
    var trials = new ArrayList<Trial>();
    cells(root).forEach(part -> trials.addAll(trials(root, part)));
    trials.addAll(repeatedRows(root));
    trials.sort(
        Comparator.comparingInt((Trial trial) -> -trial.mends())
            .thenComparingInt(trial -> Slips.rank(trial.kind())));
    return Stream.concat(trials.stream().limit(MOST_TRIALS), missingRow(root).stream())
        .map(this::tried)
        .filter(tried -> tried.resolves() > 0 && tried.appears() == 0)
        .sorted(
            Comparator.comparingInt((Tried tried) -> -tried.resolves())
                .thenComparingInt(tried -> tried.trial().changes().size())
                .thenComparingInt(tried -> Slips.rank(tried.trial().kind())))
        .limit(MOST_KEPT)
        .map(
            tried ->
                SuggestionSentences.suggestion(
                    tried.trial().kind(), tried.trial().changes(), tried.resolves()))
        .toList();
  }

  /** The cells of a finding and of those that follow from it: any of them may be the slip. */
  private List<Part> cells(Finding root) {
    return parts.values().stream()
        .flatMap(List::stream)
        .filter(
            part ->
                part.finding().id().equals(root.id()) || root.id().equals(part.finding().cause()))
        .toList();
  }

  private List<Trial> trials(Finding root, Part part) {
    Contribution cell = part.cell();
    if (cell.step() == 0 || cell.fen() == 0 && cell.printed().isBlank()) {
      return List.of();
    }
    long right = cell.fen() - part.coefficient() * part.finding().difference();
    var trials = new ArrayList<Trial>();
    CauseKind kind = Slips.between(cell.fen(), right, cell.step());
    SuggestedChange change = change(cell, right);
    trials.add(
        new Trial(kind, List.of(change), mends(cell, right), () -> changed(List.of(change))));
    swapped(cell, right).ifPresent(trials::add);
    return trials;
  }

  /** How many findings the change would mend. */
  private int mends(Contribution cell, long right) {
    int mends = 0;
    for (Part part : parts.getOrDefault(place(cell), List.of())) {
      long moved = part.coefficient() * (right - cell.fen());
      long rest = Math.abs(part.finding().difference() + moved);
      if (rest <= part.finding().tolerance()) {
        mends++;
      }
    }
    return mends;
  }

  private Optional<Trial> swapped(Contribution cell, long right) {
    for (BudgetRow row : rows) {
      boolean near =
          row.table().index() == cell.table().index()
              && Math.abs(row.sequence() - cell.sequence()) <= 1;
      if (!near) {
        continue;
      }
      for (Map.Entry<String, PrintedAmount> other : row.amounts().entrySet()) {
        boolean line = row.sequence() == cell.sequence() != other.getKey().equals(cell.column());
        if (line && other.getValue().fen() == right && right != cell.fen()) {
          var changes =
              List.of(
                  change(cell, right),
                  new SuggestedChange(
                      row.table(),
                      row.sequence(),
                      row.row().source(),
                      RowLabels.of(row),
                      other.getKey(),
                      right,
                      cell.fen()));
          return Optional.of(
              new Trial(
                  CauseKind.SWAPPED_CELLS,
                  changes,
                  mends(cell, right) + 1,
                  () -> changed(changes)));
        }
      }
    }
    return Optional.empty();
  }

  /** A missing row, which is tried in any case: it may be all that several columns lack. */
  private Optional<Trial> missingRow(Finding root) {
    return MissingRow.of(root, findings, rows)
        .map(
            row ->
                new Trial(
                    CauseKind.MISSING_ROW,
                    row.changes(),
                    row.changes().size(),
                    () -> NumberedRow.of(row.rows())));
  }

  /** Rows printed twice whose removal would mend a total. */
  private List<Trial> repeatedRows(Finding root) {
    var trials = new ArrayList<Trial>();
    for (Contribution cell : root.right().contributions()) {
      if (cell.fen() == -root.difference()) {
        boolean repeated =
            root.right().contributions().stream()
                .anyMatch(
                    other ->
                        other.sequence() != cell.sequence()
                            && other.fen() == cell.fen()
                            && other.label().equals(cell.label()));
        if (repeated) {
          trials.add(
              new Trial(
                  CauseKind.REPEATED_ROW,
                  List.of(change(cell, 0)),
                  mends(cell, 0) + 1,
                  () -> without(cell.sequence())));
        }
      }
    }
    return trials;
  }

  private List<NumberedRow> without(int sequence) {
    return NumberedRow.of(rows.stream().filter(row -> row.sequence() != sequence).toList());
  }

  private Tried tried(Trial trial) {
    var tables =
        trial.changes().stream().map(change -> change.table().type()).collect(Collectors.toSet());
    Set<String> now = before.computeIfAbsent(tables, types -> audit.broken(numbered, types));
    Set<String> then = audit.broken(trial.changed().get(), tables);
    int gone = (int) now.stream().filter(subject -> !then.contains(subject)).count();
    // What codes a missing row has is not known: of its table's totals only it is certain.
    int resolves =
        trial.kind() == CauseKind.MISSING_ROW ? Math.min(gone, trial.changes().size()) : gone;
    int appears = (int) then.stream().filter(subject -> !now.contains(subject)).count();
    return new Tried(trial, resolves, appears);
  }

  private List<NumberedRow> changed(List<SuggestedChange> changes) {
    var changed = new ArrayList<>(numbered);
    for (SuggestedChange change : changes) {
      changed.replaceAll(
          row ->
              Integer.valueOf(row.row().sequence()).equals(change.sequence())
                  ? row.with(with(row.row(), change))
                  : row);
    }
    return changed;
  }

  private static BudgetRow with(BudgetRow row, SuggestedChange change) {
    var amounts = new LinkedHashMap<>(row.amounts());
    PrintedAmount printed = row.amount(change.column());
    long step = printed == null ? 1 : printed.step();
    amounts.put(
        change.column(),
        PrintedAmount.read(change.suggested(), Money.of(change.suggested()), step));
    return row.withAmounts(amounts);
  }

  private static SuggestedChange change(Contribution cell, long right) {
    return new SuggestedChange(
        cell.table(),
        cell.sequence(),
        cell.source(),
        cell.label(),
        cell.column(),
        cell.fen(),
        right);
  }
}
