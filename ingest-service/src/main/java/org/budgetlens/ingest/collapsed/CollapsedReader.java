package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.form.RelativeYears;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.ReadingBudget;
import org.budgetlens.ingest.source.Words;
import org.budgetlens.ingest.table.ColumnParity;
import org.budgetlens.ingest.table.LineKind;
import org.budgetlens.ingest.table.LostColumns;
import org.budgetlens.ingest.table.ParityProof;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.RowTree;
import org.budgetlens.ingest.table.Section;
import org.budgetlens.ingest.table.TwoSidedParity;
import org.budgetlens.ingest.table.TypedRow;
import org.jspecify.annotations.Nullable;

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
        || layout instanceof TableForm.Layout.Blocks)) {
      return false;
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

  /** A section while it is read: a finished table, a raw one, or none. */
  private static final class Progress {
    private final List<ReadingProblem> problems = new ArrayList<>();
    private @Nullable ReadTable table;
    private List<Line> headers = List.of();
    private @Nullable RawTable raw;
  }

  @Override
  public List<Outcome> read(List<Section> sections, List<ReadTable> others, ReadingBudget budget) {
    var all = new ArrayList<Progress>();
    for (Section section : sections) {
      budget.checkNow();
      all.add(rows(section));
    }
    var finished = new ArrayList<>(others);
    var raw = new ArrayList<RawTable>();
    for (Progress progress : all) {
      if (progress.table != null) {
        finished.add(progress.table);
      }
      if (progress.raw != null) {
        raw.add(progress.raw);
      }
    }
    List<Solution> solutions = ColumnPuzzles.solve(raw, finished, budget);
    var outcomes = new ArrayList<Outcome>();
    for (Progress progress : all) {
      if (progress.raw != null) {
        Solution solution = solutions.get(raw.indexOf(progress.raw));
        progress.table = SolvedTable.of(progress.raw, solution, progress.problems);
      }
      outcomes.add(new Outcome(progress.table, progress.problems, progress.headers));
    }
    return outcomes;
  }

  private Progress rows(Section section) {
    var progress = new Progress();
    Optional<AmountUnit> unit = section.unit();
    if (unit.isEmpty()) {
      progress.problems.add(
          new ReadingProblem.UnitUnknown(section.extent(), section.heading().title()));
      return progress;
    }
    Optional<SectionLines> lines = SectionLines.of(section.body(), forms);
    lines.ifPresent(found -> progress.headers = found.headers());
    boolean read =
        lines.isPresent()
            && switch (section.heading().form().layout()) {
              case TableForm.Layout.Columns layout ->
                  columns(section, layout, unit.get(), lines.get(), progress);
              case TableForm.Layout.TwoSided layout ->
                  sides(section, layout, unit.get(), lines.get(), progress);
              case TableForm.Layout.Blocks layout ->
                  blocks(section, layout, unit.get(), lines.get(), progress);
              case TableForm.Layout.Lines ignored -> false;
              case TableForm.Layout.Indicators ignored -> false;
              case TableForm.Layout.Prose ignored -> false;
              case TableForm.Layout.NotRead ignored -> false;
            };
    if (!read) {
      progress.problems.add(
          new ReadingProblem.HeaderNotUnderstood(section.extent(), section.heading().title()));
    }
    return progress;
  }

  private boolean columns(
      Section section,
      TableForm.Layout.Columns layout,
      AmountUnit unit,
      SectionLines lines,
      Progress progress) {
    boolean levels = lines.levels() || CodeLevels.in(lines.labels());
    List<String> labels = relative(levels ? CodeLevels.without(lines.labels()) : lines.labels());
    List<Line> printed = levels ? CodeLevels.joined(lines.rows()) : lines.rows();
    Optional<List<PrintedColumn>> columns =
        HeaderColumns.of(layout.columns(), labels, forms::isPlainLabel);
    if (columns.isEmpty() || columns.get().stream().anyMatch(CollapsedReader::isPercentage)) {
      return false;
    }
    List<Slot> slots = Slot.of(columns.get());
    var texts = new RowTexts(slots, unit, progress.problems);
    List<RawRow> rows = RecordReader.read(slots, printed).stream().map(texts::row).toList();
    long amounts = columns.get().stream().filter(PrintedColumn::isAmount).count();
    if (rows.stream().filter(row -> row.amounts().size() > amounts).count() > 1) {
      progress.problems.clear();
      return false; // a column of the header was not found: figures would stand in wrong ones
    }
    List<TypedRow> kinds = RowTree.withSubtotals(rows.stream().map(RawRow::row).toList());
    var finished = new ArrayList<RawRow>();
    for (int r = 0; r < rows.size(); r++) {
      finished.add(rows.get(r).withRow(kinds.get(r)));
    }
    progress.raw = new RawTable(section, layout, unit, columns.get(), finished, lines.notes());
    return true;
  }

  /** A column of percentages prints figures that cannot be told from amounts. */
  private static boolean isPercentage(PrintedColumn column) {
    return column.name().equals(org.budgetlens.contracts.table.Columns.CHANGE_PERCENT);
  }

  /** 2024年预算数 is 预算数, as forms know it. */
  private static List<String> relative(List<String> labels) {
    return RelativeYears.of(labels.stream().map(List::of).toList()).stream()
        .map(List::getFirst)
        .toList();
  }

  /** Blocks are read only where their totals prove that no figure was taken for a code. */
  private static boolean blocks(
      Section section,
      TableForm.Layout.Blocks layout,
      AmountUnit unit,
      SectionLines lines,
      Progress progress) {
    if (layout.classification() != CodeKind.DEPARTMENT) {
      return false;
    }
    var problems = new ArrayList<ReadingProblem>();
    List<TypedRow> rows = new CollapsedBlocks(layout, unit, problems).read(lines.rows());
    List<String> columns =
        layout.columns().stream().map(TableForm.Layout.BlockColumn::name).toList();
    ParityProof proof = ColumnParity.prove(columns, rows);
    if (!proof.parity().isProved()) {
      return false;
    }
    progress.problems.addAll(problems);
    var printed = new ArrayList<>(List.of(layout.classification().name().toLowerCase(Locale.ROOT)));
    printed.addAll(columns);
    progress.table =
        new ReadTable(
            section.heading().form().type(),
            section.heading().number(),
            section.heading().title(),
            unit,
            section.extent(),
            printed,
            rows,
            proof,
            lines.notes());
    return true;
  }

  private boolean sides(
      Section section,
      TableForm.Layout.TwoSided layout,
      AmountUnit unit,
      SectionLines lines,
      Progress progress) {
    List<String> labels = relative(lines.labels());
    if (printed(layout.income().others(), labels)
        || printed(layout.expenditure().others(), labels)) {
      return false; // a line's only amount may be last year's
    }
    List<ColumnForm> funds =
        layout.expenditure().funds().stream()
            .filter(fund -> printed(List.of(fund), labels))
            .toList();
    boolean numbered = labels.stream().anyMatch(forms::isNumberLabel);
    var reader = new TwoSidedLines(layout, unit, numbered, funds, progress.problems);
    lines.rows().forEach(reader::read);
    List<TypedRow> rows = reader.rows();
    List<String> names = funds.stream().map(ColumnForm::name).toList();
    var columns = new ArrayList<>(List.of(org.budgetlens.contracts.table.Columns.AMOUNT));
    columns.addAll(names);
    Source source = section.extent();
    progress.table =
        new ReadTable(
            section.heading().form().type(),
            section.heading().number(),
            section.heading().title(),
            unit,
            source,
            columns,
            rows,
            TwoSidedParity.prove(rows, names),
            lines.notes());
    return true;
  }

  /** Whether a header prints one of these columns. */
  private static boolean printed(List<ColumnForm> columns, List<String> labels) {
    List<List<String>> each = labels.stream().map(List::of).toList();
    return columns.stream()
        .filter(column -> column.isIn(each))
        .flatMap(column -> column.headers().stream())
        .map(header -> header.labels().getLast())
        .anyMatch(inner -> labels.stream().anyMatch(label -> inner.matcher(label).matches()));
  }
}
