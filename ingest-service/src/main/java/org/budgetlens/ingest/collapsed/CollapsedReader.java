package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.form.RelativeYears;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Outline;
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
import org.budgetlens.ingest.table.SidedTable;
import org.budgetlens.ingest.table.Sources;
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
      Section lines = StackedTable.in(section) ? StackedTable.apart(section) : section;
      Progress progress = rows(lines);
      if (lines != section) {
        proveOrder(section, progress);
        progress.headers = StackedTable.header(section, progress.headers);
      }
      all.add(progress);
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
    var names = new DoubtfulNames(finished, raw);
    List<Solution> solutions = ColumnPuzzles.solve(raw, finished, budget);
    var outcomes = new ArrayList<Outcome>();
    for (Progress progress : all) {
      if (progress.raw != null) {
        Solution solution = solutions.get(raw.indexOf(progress.raw));
        RawTable named = names.withoutThem(progress.raw, progress.problems);
        progress.table = SolvedTable.of(named, solution, progress.problems);
      }
      outcomes.add(new Outcome(progress.table, progress.problems, progress.headers));
    }
    return outcomes;
  }

  /**
   * Keeps a table of stacked cells only in an order that its rows bear out: where labels stand one
   * below the other, their order is not that of the columns for certain.
   */
  private static void proveOrder(Section section, Progress progress) {
    if (progress.raw == null || FullRows.bearOut(progress.raw)) {
      return;
    }
    progress.raw = FullRows.turned(progress.raw).orElse(null);
    if (progress.raw == null) {
      progress.headers = List.of();
      progress.problems.clear();
      progress.problems.add(
          new ReadingProblem.ColumnsNotProved(section.extent(), section.heading().title()));
    }
  }

  private Progress rows(Section section) {
    var progress = new Progress();
    Optional<AmountUnit> unit = section.unit();
    if (unit.isEmpty()) {
      progress.problems.add(
          new ReadingProblem.UnitUnknown(section.extent(), section.heading().title()));
      return progress;
    }
    boolean plain = plain(section, unit.get(), progress);
    if (plain && (progress.raw == null || FullRows.addUp(progress.raw))) {
      return progress;
    }
    if (plain) {
      var other = new Progress();
      return scattered(section, unit.get(), other) ? other : progress;
    }
    if (scattered(section, unit.get(), progress)) {
      return progress;
    }
    if (isDeclaredEmpty(section)) {
      progress.table = empty(section, unit.get());
    } else {
      progress.problems.add(
          new ReadingProblem.HeaderNotUnderstood(section.extent(), section.heading().title()));
    }
    return progress;
  }

  /** Whether a section prints no figures, and a note that says so: 本表无数据. */
  private boolean isDeclaredEmpty(Section section) {
    return section.body().stream().anyMatch(line -> LineKind.of(line, forms) == LineKind.NOTE)
        && section.body().stream()
            .filter(line -> LineKind.aside(line) == LineKind.DATA)
            .flatMap(line -> Piece.of(line).stream())
            .noneMatch(Piece::isFigure);
  }

  private ReadTable empty(Section section, AmountUnit unit) {
    List<String> notes =
        section.body().stream()
            .filter(line -> LineKind.of(line, forms) == LineKind.NOTE)
            .map(Line::joined)
            .toList();
    return new ReadTable(
        section.heading().form().type(),
        section.heading().number(),
        section.heading().title(),
        unit,
        section.extent(),
        List.of(),
        List.of(),
        new ParityProof(Map.of(), Map.of(), Map.of()),
        notes);
  }

  /** Reads a section whose labels stand in printed order, each in one piece or wrapped. */
  private boolean plain(Section section, AmountUnit unit, Progress progress) {
    Optional<SectionLines> lines = SectionLines.of(section.body(), forms);
    lines.ifPresent(found -> progress.headers = found.headers());
    return lines.isPresent()
        && switch (section.heading().form().layout()) {
          case TableForm.Layout.Columns layout ->
              columns(section, layout, unit, lines.get(), progress);
          case TableForm.Layout.TwoSided layout ->
              sides(section, layout, unit, lines.get(), progress)
                  && progress.problems.stream()
                      .noneMatch(ReadingProblem.UnreadLines.class::isInstance);
          case TableForm.Layout.Blocks layout ->
              blocks(section, layout, unit, lines.get(), progress);
          case TableForm.Layout.Lines ignored -> false;
          case TableForm.Layout.Indicators ignored -> false;
          case TableForm.Layout.Prose ignored -> false;
          case TableForm.Layout.NotRead ignored -> false;
        };
  }

  /**
   * Reads a section whose labels are scattered over the lines of its header, if that can be done in
   * one way. What was read of a two-sided table is kept where this leaves more unread.
   */
  private boolean scattered(Section section, AmountUnit unit, Progress progress) {
    List<SectionLines.Scattered> ways = SectionLines.scattered(section.body(), forms);
    if (section.heading().form().layout() instanceof TableForm.Layout.TwoSided layout) {
      for (SectionLines.Scattered way : ways) {
        var other = new Progress();
        if (!sides(section, layout, unit, way.lines(), other)) {
          continue;
        }
        if (progress.table == null || other.problems.size() < progress.problems.size()) {
          progress.table = other.table;
          progress.headers = way.lines().headers();
          progress.problems.clear();
          progress.problems.addAll(other.problems);
        }
      }
      return progress.table != null;
    }
    if (!(section.heading().form().layout() instanceof TableForm.Layout.Columns layout)) {
      return false;
    }
    Progress found = null;
    for (SectionLines.Scattered way : ways) {
      var other = new Progress();
      other.headers = way.lines().headers();
      if (columns(section, layout, unit, way, other)) {
        if (found != null && !sameColumns(found, other)) {
          return false;
        }
        found = found == null ? other : found;
      }
    }
    if (found != null) {
      progress.raw = found.raw;
      progress.headers = found.headers;
      progress.problems.addAll(found.problems);
    }
    return found != null;
  }

  private static boolean sameColumns(Progress a, Progress b) {
    return a.raw != null && b.raw != null && names(a.raw).equals(names(b.raw));
  }

  private static List<String> names(RawTable table) {
    return table.columns().stream().map(PrintedColumn::name).toList();
  }

  private boolean columns(
      Section section,
      TableForm.Layout.Columns layout,
      AmountUnit unit,
      SectionLines lines,
      Progress progress) {
    boolean levels = lines.levels() || CodeLevels.in(lines.labels());
    List<String> labels = relative(levels ? CodeLevels.without(lines.labels()) : lines.labels());
    Optional<List<PrintedColumn>> columns =
        HeaderColumns.of(layout.columns(), labels, forms::isPlainLabel);
    return columns.isPresent()
        && rows(section, layout, unit, columns.get(), lines.rows(levels), lines.notes(), progress);
  }

  private boolean columns(
      Section section,
      TableForm.Layout.Columns layout,
      AmountUnit unit,
      SectionLines.Scattered way,
      Progress progress) {
    boolean levels = CodeLevels.in(way.lines().labels());
    PairedColumns paired = PairedColumns.of(way.labels());
    List<ScatteredHeader.Label> labels =
        levels
            ? paired.labels().stream().filter(label -> !CodeLevels.names(label.text())).toList()
            : paired.labels();
    Optional<List<PrintedColumn>> columns =
        HeaderColumns.of(
            layout.columns(), relative(ScatteredHeader.texts(labels)), forms::isPlainLabel);
    if (columns.isEmpty()) {
      return false;
    }
    Progress found = null;
    List<List<PrintedColumn>> orders = ColumnOrder.all(columns.get(), labels, layout.columns());
    for (List<PrintedColumn> order : orders) {
      var other = new Progress();
      Optional<List<PrintedColumn>> all = paired.all(order, layout.columns());
      boolean read =
          all.isPresent()
              && rows(
                  section,
                  layout,
                  unit,
                  all.get(),
                  way.lines().rows(levels),
                  way.lines().notes(),
                  other)
              && FullRows.addUp(Objects.requireNonNull(other.raw));
      if (read && order == orders.getFirst()) {
        found = other;
        break;
      }
      if (read && found != null) {
        return false; // neither is the prescribed one, and both add up
      }
      found = read ? other : found;
    }
    if (found != null) {
      progress.raw = found.raw;
      progress.problems.addAll(found.problems);
    }
    return found != null;
  }

  private boolean rows(
      Section section,
      TableForm.Layout.Columns layout,
      AmountUnit unit,
      List<PrintedColumn> columns,
      List<Line> printed,
      List<String> notes,
      Progress progress) {
    if (columns.stream().anyMatch(CollapsedReader::isPercentage)) {
      return false;
    }
    List<Slot> slots = Slot.of(columns);
    var texts = new RowTexts(slots, unit, progress.problems);
    List<Line> named = WrappedNames.apply(slots) ? WrappedNames.joined(printed) : printed;
    int amounts = (int) columns.stream().filter(PrintedColumn::isAmount).count();
    List<RawRow> rows =
        RecordReader.read(slots, amounts, named).stream()
            .filter(record -> isRow(record, slots, progress))
            .map(texts::row)
            .toList();
    long longer = rows.stream().filter(row -> row.amounts().size() > amounts).count();
    long filled = rows.stream().filter(row -> !row.amounts().isEmpty()).count();
    if (longer > 1
        || (longer > 0 && longer == filled)
        || Placements.contradict(columns, layout, rows)) {
      progress.problems.clear();
      return false; // a column of the header was not found: figures would stand in wrong ones
    }
    List<TypedRow> kinds = RowTree.withSubtotals(rows.stream().map(RawRow::row).toList());
    var finished = new ArrayList<RawRow>();
    for (int r = 0; r < rows.size(); r++) {
      finished.add(rows.get(r).withRow(kinds.get(r)));
    }
    progress.raw =
        new RawTable(section, layout, unit, columns, FirstAmounts.withGroups(finished), notes);
    return true;
  }

  /** Keeps a record that is a row of its table; what is none is reported. */
  private static boolean isRow(RawRecord record, List<Slot> slots, Progress progress) {
    if (!record.isProse(slots)) {
      return true;
    }
    Source source = Sources.all(record.lines());
    progress.problems.add(
        Outline.of(record.joined()).filter(outline -> outline.level() == 1).isPresent()
            ? new ReadingProblem.Prose(source, record.lines().size(), record.joined())
            : new ReadingProblem.UnreadLines(source, record.lines().size(), record.joined()));
    return false;
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
    SidedTable read =
        TwoSidedLines.read(layout, forms, unit, lines.labels(), lines.rows(), progress.problems);
    Source source = section.extent();
    progress.table =
        new ReadTable(
            section.heading().form().type(),
            section.heading().number(),
            section.heading().title(),
            unit,
            source,
            read.columns(),
            read.rows(),
            read.proof(),
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
