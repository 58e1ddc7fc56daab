package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.form.RelativeYears;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.table.ColumnParity;
import org.budgetlens.ingest.table.LineKind;
import org.budgetlens.ingest.table.ParityProof;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.Section;
import org.budgetlens.ingest.table.SidedTable;
import org.budgetlens.ingest.table.TypedRow;

/** Reads the rows of a section whose columns are lost, in the first way that understands it. */
final class SectionReader {
  private final TableForms forms;
  private final Section section;

  SectionReader(TableForms forms, Section section) {
    this.forms = forms;
    this.section = section;
  }

  /** The section as far as it can be read by itself. */
  SectionReading read() {
    var reading = new SectionReading();
    Optional<AmountUnit> unit = section.unit();
    if (unit.isEmpty()) {
      reading.problems.add(
          new ReadingProblem.UnitUnknown(section.extent(), section.heading().title()));
      return reading;
    }
    boolean plain = plain(unit.get(), reading);
    if (plain && (reading.raw == null || FullRows.addUp(reading.raw))) {
      return reading;
    }
    if (plain) {
      var other = new SectionReading();
      return scattered(unit.get(), other) ? other : reading;
    }
    if (scattered(unit.get(), reading)) {
      return reading;
    }
    if (isDeclaredEmpty()) {
      reading.finish(
          section,
          unit.get(),
          List.of(),
          List.of(),
          new ParityProof(Map.of(), Map.of(), Map.of()),
          notes());
    } else {
      reading.problems.add(
          new ReadingProblem.HeaderNotUnderstood(section.extent(), section.heading().title()));
    }
    return reading;
  }

  /** Whether a section prints no figures, and a note that says so: 本表无数据. */
  private boolean isDeclaredEmpty() {
    return section.body().stream().anyMatch(line -> LineKind.of(line, forms) == LineKind.NOTE)
        && section.body().stream()
            .filter(line -> LineKind.aside(line) == LineKind.DATA)
            .flatMap(line -> Piece.of(line).stream())
            .noneMatch(Piece::isFigure);
  }

  private List<String> notes() {
    return section.body().stream()
        .filter(line -> LineKind.of(line, forms) == LineKind.NOTE)
        .map(Line::joined)
        .toList();
  }

  /** Reads a section whose labels stand in printed order, each in one piece or wrapped. */
  private boolean plain(AmountUnit unit, SectionReading reading) {
    Optional<SectionLines> lines = SectionLines.of(section.body(), forms);
    lines.ifPresent(found -> reading.headers = found.headers());
    return lines.isPresent()
        && switch (section.heading().form().layout()) {
          case TableForm.Layout.Columns layout -> columns(layout, unit).read(lines.get(), reading);
          case TableForm.Layout.TwoSided layout ->
              sides(layout, unit, lines.get(), reading)
                  && reading.problems.stream()
                      .noneMatch(ReadingProblem.UnreadLines.class::isInstance);
          case TableForm.Layout.Blocks layout -> blocks(layout, unit, lines.get(), reading);
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
  private boolean scattered(AmountUnit unit, SectionReading reading) {
    List<SectionLines.Scattered> ways = SectionLines.scattered(section.body(), forms);
    if (section.heading().form().layout() instanceof TableForm.Layout.TwoSided layout) {
      for (SectionLines.Scattered way : ways) {
        var other = new SectionReading();
        if (!sides(layout, unit, way.lines(), other)) {
          continue;
        }
        if (reading.table == null || other.problems.size() < reading.problems.size()) {
          reading.table = other.table;
          reading.headers = way.lines().headers();
          reading.problems.clear();
          reading.problems.addAll(other.problems);
        }
      }
      return reading.table != null;
    }
    if (!(section.heading().form().layout() instanceof TableForm.Layout.Columns layout)) {
      return false;
    }
    SectionReading found = null;
    for (SectionLines.Scattered way : ways) {
      var other = new SectionReading();
      other.headers = way.lines().headers();
      if (columns(layout, unit).read(way, other)) {
        if (found != null && !sameColumns(found, other)) {
          return false;
        }
        found = found == null ? other : found;
      }
    }
    if (found != null) {
      reading.raw = found.raw;
      reading.headers = found.headers;
      reading.problems.addAll(found.problems);
    }
    return found != null;
  }

  private ColumnTableReader columns(TableForm.Layout.Columns layout, AmountUnit unit) {
    return new ColumnTableReader(forms, section, layout, unit);
  }

  private static boolean sameColumns(SectionReading a, SectionReading b) {
    return a.raw != null && b.raw != null && names(a.raw).equals(names(b.raw));
  }

  private static List<String> names(RawTable table) {
    return table.columns().stream().map(PrintedColumn::name).toList();
  }

  /** Blocks are read only where their totals prove that no figure was taken for a code. */
  private boolean blocks(
      TableForm.Layout.Blocks layout, AmountUnit unit, SectionLines lines, SectionReading reading) {
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
    reading.problems.addAll(problems);
    var printed = new ArrayList<>(List.of(layout.classification().name().toLowerCase(Locale.ROOT)));
    printed.addAll(columns);
    reading.finish(section, unit, printed, rows, proof, lines.notes());
    return true;
  }

  private boolean sides(
      TableForm.Layout.TwoSided layout,
      AmountUnit unit,
      SectionLines lines,
      SectionReading reading) {
    List<String> labels = RelativeYears.ofLabels(lines.labels());
    if (printed(layout.income().others(), labels)
        || printed(layout.expenditure().others(), labels)) {
      return false; // a line's only amount may be last year's
    }
    SidedTable read =
        TwoSidedLines.read(layout, forms, unit, lines.labels(), lines.rows(), reading.problems);
    reading.finish(section, unit, read.columns(), read.rows(), read.proof(), lines.notes());
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
