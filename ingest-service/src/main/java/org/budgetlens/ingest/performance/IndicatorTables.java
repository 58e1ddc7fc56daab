package org.budgetlens.ingest.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.ingest.account.LineLedger;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.table.Heading;
import org.budgetlens.ingest.table.LineKind;
import org.budgetlens.ingest.table.ParityProof;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.Section;
import org.budgetlens.ingest.table.SectionBody;
import org.budgetlens.ingest.table.TypedRow;
import org.jspecify.annotations.Nullable;

/** Reads sections of projects and performance indicators whose cells are separated. */
public final class IndicatorTables implements SectionBody {
  private static final Pattern DASHES = Pattern.compile("[-—─=_|－]+");

  @Override
  public boolean reads(Section section) {
    return section.heading().form().layout() instanceof TableForm.Layout.Indicators
        && !section.hasLostItsColumns();
  }

  @Override
  public Result read(Section section, List<Section> document, LineLedger ledger) {
    if (!(section.heading().form().layout() instanceof TableForm.Layout.Indicators layout)) {
      throw new IllegalArgumentException("Not a section of indicators: " + section.heading());
    }
    return switch (layout.shape()) {
      case PROJECTS ->
          GoalForms.fits(section, layout) ? goals(section, layout) : projects(section, layout);
      case DEPARTMENT ->
          DepartmentTasks.fits(section, layout)
              ? tasks(section, layout)
              : department(section, layout);
      case EVALUATION -> evaluation(section, layout);
    };
  }

  private Result goals(Section section, TableForm.Layout.Indicators layout) {
    var problems = new ArrayList<ReadingProblem>();
    var notes = new ArrayList<String>();
    AmountUnit unit = unit(section, problems);
    var forms = new GoalForms(layout, new Amounts(unit), problems);
    for (Line line : section.body()) {
      switch (kind(line)) {
        case BLANK, RULE, PAGE_NUMBER, UNIT, YEAR, TITLE, COLUMN_NUMBERS -> {}
        case NOTE -> notes.add(line.joined());
        case HEADER, DATA -> forms.line(line);
      }
    }
    return result(section, unit, forms.columns(), forms.rows(), forms.proof(), notes, problems);
  }

  private Result projects(Section section, TableForm.Layout.Indicators layout) {
    var problems = new ArrayList<ReadingProblem>();
    var notes = new ArrayList<String>();
    AmountUnit unit = unit(section, problems);
    boolean coded =
        section.body().stream()
            .anyMatch(line -> line.printed().stream().anyMatch(ProjectLabel::isCoded));
    var table = new ProjectTable(layout, new Amounts(unit), coded, problems);
    var page = new ArrayList<Line>();
    for (Line line : section.body()) {
      switch (kind(line)) {
        case BLANK -> {
          table.page(page);
          page.clear();
        }
        case RULE, PAGE_NUMBER, UNIT, YEAR, TITLE, COLUMN_NUMBERS -> {}
        case NOTE -> notes.add(line.joined());
        case HEADER, DATA -> page.add(line);
      }
    }
    table.page(page);
    List<TypedRow> rows = table.rows();
    return result(section, unit, table.columns(), rows, table.proof(), notes, problems);
  }

  private Result tasks(Section section, TableForm.Layout.Indicators layout) {
    var problems = new ArrayList<ReadingProblem>();
    var notes = new ArrayList<String>();
    AmountUnit unit = unit(section, problems);
    var table = new DepartmentTasks(layout, new Amounts(unit), problems);
    for (Line line : section.body()) {
      switch (kind(line)) {
        case BLANK, RULE, PAGE_NUMBER, UNIT, YEAR, TITLE, COLUMN_NUMBERS -> {}
        case NOTE -> notes.add(line.joined());
        case HEADER, DATA -> table.line(line);
      }
    }
    return result(section, unit, table.columns(), table.rows(), table.proof(), notes, problems);
  }

  private Result department(Section section, TableForm.Layout.Indicators layout) {
    var problems = new ArrayList<ReadingProblem>();
    var notes = new ArrayList<String>();
    AmountUnit unit = unit(section, problems);
    var table = new DepartmentTable(layout, new Amounts(unit), problems);
    for (Line line : section.body()) {
      switch (kind(line)) {
        case BLANK, RULE, PAGE_NUMBER, UNIT, YEAR, TITLE, COLUMN_NUMBERS -> {}
        case NOTE -> notes.add(line.joined());
        case HEADER, DATA -> table.line(line);
      }
    }
    List<TypedRow> rows = table.rows();
    return result(section, unit, table.columns(), rows, table.proof(), notes, problems);
  }

  private Result evaluation(Section section, TableForm.Layout.Indicators layout) {
    var problems = new ArrayList<ReadingProblem>();
    AmountUnit unit = unit(section, problems);
    var forms = new EvaluationForms(layout, new Amounts(unit), problems);
    for (Line line : section.body()) {
      switch (kind(line)) {
        case BLANK, RULE, PAGE_NUMBER, UNIT, YEAR, TITLE, COLUMN_NUMBERS -> {}
        case NOTE, HEADER, DATA -> forms.line(line);
      }
    }
    List<TypedRow> rows = forms.rows();
    return result(
        section, unit, EvaluationForms.COLUMNS, rows, forms.proof(), forms.notes(), problems);
  }

  private static @Nullable AmountUnit unit(Section section, List<ReadingProblem> problems) {
    AmountUnit unit = Amounts.unitOf(section).orElse(null);
    if (unit == null) {
      problems.add(new ReadingProblem.UnitUnknown(section.extent(), section.heading().title()));
    }
    return unit;
  }

  /** The table, or that its header has no known form where nothing could be read. */
  private static Result result(
      Section section,
      @Nullable AmountUnit unit,
      List<String> columns,
      List<TypedRow> rows,
      ParityProof proof,
      List<String> notes,
      List<ReadingProblem> problems) {
    Heading heading = section.heading();
    if (rows.isEmpty()) {
      problems.add(new ReadingProblem.HeaderNotUnderstood(section.extent(), heading.title()));
      return new Result(null, problems);
    }
    return new Result(
        new ReadTable(
            heading.form().type(),
            heading.number(),
            heading.title(),
            unit,
            section.extent(),
            columns,
            rows,
            proof,
            notes),
        problems);
  }

  private static LineKind kind(Line line) {
    LineKind kind = LineKind.aside(line);
    boolean ruled =
        kind == LineKind.DATA
            && line.printed().stream().allMatch(text -> DASHES.matcher(text).matches())
            && line.joined().contains("---");
    return ruled ? LineKind.RULE : kind;
  }
}
