package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.account.LineLedger;
import org.budgetlens.ingest.account.LineUse;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;

/**
 * Settles what became of a section's lines: lines of rows are rows, lines a problem names are
 * problems, headers and notes are known by themselves, and what is left is reported as unread.
 */
final class SectionAccount {
  private SectionAccount() {}

  /** Enters every line of a section and returns a problem for each that nothing accounts for. */
  static List<ReadingProblem> settle(
      Section section, SectionBody.Result result, TableForms forms, LineLedger ledger) {
    ledger.enter(section.heading().line(), LineUse.TITLE);
    ReadTable table = result.table();
    Set<Source> rows = new HashSet<>();
    if (table != null) {
      table.rows().forEach(row -> places(row.source(), rows));
    }
    Set<Source> problems = new HashSet<>();
    result.problems().forEach(problem -> problemPlaces(problem, problems));
    boolean lost = table == null && !result.problems().isEmpty();
    var unread = new ArrayList<ReadingProblem>();
    for (Line line : section.body()) {
      if (line.isBlank()) {
        continue;
      }
      if (covers(rows, line.source())) {
        ledger.enter(line, LineUse.ROW);
      } else if (lost || covers(problems, line.source())) {
        ledger.enter(line, LineUse.PROBLEM);
      } else if (table != null && table.notes().contains(line.joined())) {
        ledger.enter(line, LineUse.NOTE);
      } else if (ledger.use(line) == null) {
        byItself(line, forms, ledger, unread);
      }
    }
    return unread;
  }

  private static void byItself(
      Line line, TableForms forms, LineLedger ledger, List<ReadingProblem> unread) {
    switch (LineKind.of(line, forms)) {
      case BLANK -> {}
      case RULE, UNIT, YEAR, HEADER, COLUMN_NUMBERS -> ledger.enter(line, LineUse.HEADER);
      case PAGE_NUMBER -> ledger.enter(line, LineUse.PAGE_NUMBER);
      case NOTE -> ledger.enter(line, LineUse.NOTE);
      case DATA -> {
        ledger.enter(line, LineUse.PROBLEM);
        unread.add(ReadingProblem.unread(line));
      }
    }
  }

  private static void problemPlaces(ReadingProblem problem, Set<Source> places) {
    switch (problem) {
      case ReadingProblem.UnreadLines p -> places(p.source(), places);
      case ReadingProblem.UnreadableAmount p -> places(p.source(), places);
      case ReadingProblem.UnmappedCell p -> places(p.source(), places);
      case ReadingProblem.OfIndicator p -> places(p.source(), places); // repeated and lost lines
      case ReadingProblem.AmbiguousRow p -> places(p.source(), places);
      case ReadingProblem.IncompleteCode p -> places(p.source(), places);
      case ReadingProblem.PaddedCode ignored -> {} // its line is a row
      case ReadingProblem.Prose p -> places(p.source(), places);
      case ReadingProblem.Ambiguous ignored -> {} // its lines are rows
      case ReadingProblem.FiguresInProse ignored -> {} // its lines are prose
      case ReadingProblem.HeaderNotUnderstood ignored -> {}
      case ReadingProblem.UnitUnknown ignored -> {}
      case ReadingProblem.TableNotRead ignored -> {}
    }
  }

  /** Whether one of these places is this line's, or a box around it. */
  private static boolean covers(Set<Source> places, Source line) {
    if (places.contains(line)) {
      return true;
    }
    return line instanceof Source.PageBox own
        && places.stream().anyMatch(p -> p instanceof Source.PageBox box && contains(box, own));
  }

  private static boolean contains(Source.PageBox outer, Source.PageBox inner) {
    return outer.page() == inner.page()
        && outer.box().get(0) <= inner.box().get(0)
        && outer.box().get(1) <= inner.box().get(1)
        && outer.box().get(2) >= inner.box().get(2)
        && outer.box().get(3) >= inner.box().get(3);
  }

  /** A source of several lines stands for each of them. */
  private static void places(Source source, Set<Source> places) {
    places.add(source);
    if (source instanceof Source.TextLines lines) {
      lines.lines().forEach(line -> places.add(Source.lines(line)));
    }
  }
}
