package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.ReadingBudget;
import org.budgetlens.ingest.source.Words;
import org.budgetlens.ingest.table.LineKind;
import org.budgetlens.ingest.table.LostColumns;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.Section;

/**
 * Reads the tables of a document that have lost their columns: first the rows of all of them, then
 * their columns together ({@link ColumnPuzzles}).
 */
public final class CollapsedReader implements LostColumns {
  private final TableForms forms;

  public CollapsedReader(TableForms forms) {
    this.forms = forms;
  }

  @Override
  public boolean lost(Section section) {
    TableForm.Layout layout = section.heading().form().layout();
    if (!(layout instanceof TableForm.Layout.Columns
        || layout instanceof TableForm.Layout.TwoSided
        || (layout instanceof TableForm.Layout.Blocks && !tellsItsCells(section)))) {
      return false;
    }
    if (StackedTable.in(section)) {
      return true;
    }
    boolean blanks = false;
    for (Line line : section.body()) {
      List<String> printed = line.printed();
      if (printed.size() > 1) {
        return false;
      }
      blanks |= LineKind.of(line, forms) == LineKind.HEADER && Words.of(line.joined()).size() > 1;
    }
    return blanks;
  }

  /** Whether codes tell the cells of a table of blocks, whatever its header looks like. */
  private boolean tellsItsCells(Section section) {
    return section.body().stream().anyMatch(CollapsedBlocks::printsCodesApart)
        || (CollapsedBlocks.printsOnlyDecimals(section.body())
            && SectionLines.of(section.body(), forms).isEmpty());
  }

  @Override
  public List<Outcome> read(List<Section> sections, List<ReadTable> others, ReadingBudget budget) {
    var all = new ArrayList<SectionReading>();
    for (Section section : sections) {
      budget.checkNow();
      Section lines = StackedTable.in(section) ? StackedTable.apart(section) : section;
      SectionReading reading = new SectionReader(forms, lines).read();
      if (lines != section) {
        proveOrder(section, reading);
        reading.headers = StackedTable.header(section, reading.headers);
      }
      all.add(reading);
    }
    var finished = new ArrayList<>(others);
    var raw = new ArrayList<RawTable>();
    for (SectionReading reading : all) {
      if (reading.table != null) {
        finished.add(reading.table);
      }
      if (reading.raw != null) {
        raw.add(reading.raw);
      }
    }
    var names = new DoubtfulNames(finished, raw);
    List<Solution> solutions = ColumnPuzzles.solve(raw, finished, budget);
    var outcomes = new ArrayList<Outcome>();
    for (SectionReading reading : all) {
      if (reading.raw != null) {
        Solution solution = solutions.get(raw.indexOf(reading.raw));
        RawTable named = names.withoutThem(reading.raw, reading.problems);
        reading.table = SolvedTable.of(named, solution, reading.problems);
      }
      outcomes.add(new Outcome(reading.table, reading.problems, reading.headers));
    }
    return outcomes;
  }

  /**
   * Keeps a table of stacked cells only in an order that its rows bear out: where labels stand one
   * below the other, their order is not that of the columns for certain.
   */
  private static void proveOrder(Section section, SectionReading reading) {
    if (reading.raw == null || FullRows.bearOut(reading.raw)) {
      return;
    }
    reading.raw = FullRows.turned(reading.raw).orElse(null);
    if (reading.raw == null) {
      reading.headers = List.of();
      reading.problems.clear();
      reading.problems.add(
          new ReadingProblem.ColumnsNotProved(section.extent(), section.heading().title()));
    }
  }
}
