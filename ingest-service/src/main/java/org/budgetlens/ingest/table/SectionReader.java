package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.ReadingBudget;
import org.jspecify.annotations.Nullable;

/** Reads the lines below one heading into a typed table. */
final class SectionReader {

  private final TableForms forms;
  private final Section section;
  private final ReadingBudget budget;
  private final List<ReadingProblem> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private SectionReader(TableForms forms, Section section, ReadingBudget budget) {
    this.forms = forms;
    this.section = section;
    this.budget = budget;
  }

  static SectionBody.Result read(TableForms forms, Section section, ReadingBudget budget) {
    var reader = new SectionReader(forms, section, budget);
    return new SectionBody.Result(reader.table(), reader.problems);
  }

  private @Nullable ReadTable table() {
    TableForm form = section.heading().form();
    if (section.hasLostItsColumns() && section.printed().size() > 1) {
      return notRead();
    }
    return switch (form.layout()) {
      case TableForm.Layout.NotRead ignored -> notRead();
      case TableForm.Layout.Prose ignored -> notRead();
      case TableForm.Layout.Indicators ignored -> notRead();
      case TableForm.Layout.Columns layout ->
          unit().map(unit -> body(unit, new ColumnRows(layout, unit))).orElse(null);
      case TableForm.Layout.TwoSided layout ->
          unit().map(unit -> body(unit, new TwoSidedRows(layout, unit))).orElse(null);
      case TableForm.Layout.Blocks layout ->
          unit().map(unit -> body(unit, new BlockRows(layout, unit))).orElse(null);
    };
  }

  private @Nullable ReadTable notRead() {
    int lines = (int) section.body().stream().filter(line -> !line.isBlank()).count();
    Heading heading = section.heading();
    problems.add(
        new ReadingProblem.TableNotRead(
            section.extent(), heading.number(), heading.title(), lines));
    return null;
  }

  private Optional<AmountUnit> unit() {
    Optional<AmountUnit> unit = section.unit();
    if (unit.isEmpty()) {
      Heading heading = section.heading();
      problems.add(new ReadingProblem.UnitUnknown(section.extent(), heading.title()));
    }
    return unit;
  }

  private @Nullable ReadTable body(AmountUnit unit, RowsOfLayout rows) {
    var header = new ArrayList<Line>();
    boolean understood = false;
    for (Line line : section.body()) {
      budget.check();
      LineKind kind = LineKind.of(line, forms);
      if (line.place() == Line.Place.OUTSIDE
          && (kind == LineKind.DATA || kind == LineKind.HEADER)) {
        problems.add(new ReadingProblem.Prose(line.source(), 1, line.joined()));
        continue;
      }
      if (kind != LineKind.HEADER && kind != LineKind.BLANK && !header.isEmpty()) {
        understood |= rows.header(HeaderPaths.of(header), problems);
        header.clear();
      }
      switch (kind) {
        case BLANK, RULE, PAGE_NUMBER, UNIT, YEAR, COLUMN_NUMBERS -> {}
        case HEADER -> header.add(line);
        case NOTE -> notes.add(line.joined());
        case DATA -> {
          if (understood) {
            rows.row(line, problems);
          } else {
            problems.add(ReadingProblem.unread(line));
          }
        }
      }
    }
    if (!header.isEmpty()) {
      understood |= rows.header(HeaderPaths.of(header), problems);
    }
    Heading heading = section.heading();
    if (!understood) {
      problems.add(new ReadingProblem.HeaderNotUnderstood(section.extent(), heading.title()));
      return null;
    }
    List<TypedRow> read = rows.rows();
    return new ReadTable(
        heading.form().type(),
        heading.number(),
        heading.title(),
        unit,
        section.extent(),
        rows.columns(),
        read,
        rows.proof(read),
        notes);
  }
}
