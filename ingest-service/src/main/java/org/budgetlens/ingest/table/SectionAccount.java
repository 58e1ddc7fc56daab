package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.List;
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
    for (Line line : section.above()) {
      ledger.enter(
          line, LineKind.of(line, forms) == LineKind.UNIT ? LineUse.HEADER : LineUse.TITLE);
    }
    ReadTable table = result.table();
    var rows = new Taken();
    if (table != null) {
      table.rows().forEach(row -> rows.add(row.source()));
    }
    var problems = new Taken();
    var prose = new Taken();
    for (ReadingProblem problem : result.problems()) {
      if (problem instanceof ReadingProblem.Prose text) {
        prose.add(text.source());
      } else {
        problemPlaces(problem, problems);
      }
    }
    boolean lost = table == null && !result.problems().isEmpty();
    var unread = new ArrayList<ReadingProblem>();
    for (Line line : section.body()) {
      if (line.isBlank()) {
        continue;
      }
      if (rows.takes(line)) {
        ledger.enter(line, LineUse.ROW);
      } else if (prose.takes(line)) {
        ledger.enter(line, LineUse.PROSE);
      } else if (lost || problems.takes(line)) {
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
      case TITLE -> ledger.enter(line, LineUse.TITLE);
      case PAGE_NUMBER -> ledger.enter(line, LineUse.PAGE_NUMBER);
      case NOTE -> ledger.enter(line, LineUse.NOTE);
      case DATA -> {
        ledger.enter(line, LineUse.PROBLEM);
        unread.add(ReadingProblem.unread(line));
      }
    }
  }

  private static void problemPlaces(ReadingProblem problem, Taken places) {
    switch (problem) {
      case ReadingProblem.UnreadLines p -> places.add(p.source());
      case ReadingProblem.UnreadableAmount p -> places.add(p.source());
      case ReadingProblem.UnmappedCell p -> places.add(p.source());
      case ReadingProblem.OfIndicator p -> places.add(p.source()); // repeated and lost lines
      case ReadingProblem.AmbiguousRow p -> places.add(p.source());
      case ReadingProblem.Ambiguous ignored -> {} // its lines are rows
      case ReadingProblem.IncompleteCode p -> places.add(p.source());
      case ReadingProblem.PaddedCode ignored -> {} // its line is a row
      case ReadingProblem.Prose ignored -> {} // entered as prose
      case ReadingProblem.FiguresInProse ignored -> {} // its lines are prose
      case ReadingProblem.HeaderNotUnderstood ignored -> {}
      case ReadingProblem.ColumnsNotProved ignored -> {}
      case ReadingProblem.UnitUnknown ignored -> {}
      case ReadingProblem.ReadAgain ignored -> {} // its lines are rows
      case ReadingProblem.TableNotRead ignored -> {}
    }
  }
}
