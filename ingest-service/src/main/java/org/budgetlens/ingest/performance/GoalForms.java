package org.budgetlens.ingest.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Places;
import org.budgetlens.ingest.table.ParityProof;
import org.budgetlens.ingest.table.PrintedSum;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.Section;
import org.budgetlens.ingest.table.TypedRow;

/**
 * Reads 项目支出绩效目标表 printed as one form a project, as most places do: labels with their values beside
 * them (项目名称, 年度资金总额, 年度总体目标), and the indicators below a header of their own.
 */
final class GoalForms {
  private static final List<String> AMOUNTS = List.of(Fields.TOTAL, Fields.FISCAL, Fields.OTHER);
  private static final List<String> TEXTS =
      List.of(Fields.DEPARTMENT, Fields.UNIT, "category", "period", "responsible", Fields.GOAL);

  /** A project while its form is read. */
  private record Form(
      String project,
      List<Line> lines,
      Map<String, String> text,
      Map<String, PrintedAmount> amounts,
      List<Indicator> indicators) {}

  private final TableForm.Layout.Indicators layout;
  private final HeaderLabels labels;
  private final Amounts reading;
  private final List<ReadingProblem> problems;
  private final List<Form> forms = new ArrayList<>();
  private Optional<IndicatorColumns> indicators = Optional.empty();

  /** Where the last line prints the label of a goal without the goal; −1 if it does not. */
  private int goalBelow = -1;

  GoalForms(TableForm.Layout.Indicators layout, Amounts reading, List<ReadingProblem> problems) {
    this.layout = layout;
    this.labels = new HeaderLabels(layout.columns());
    this.reading = reading;
    this.problems = problems;
  }

  /** Whether a section prints its projects so: a project's name stands beside its label. */
  static boolean fits(Section section, TableForm.Layout.Indicators layout) {
    var labels = new HeaderLabels(layout.columns());
    return section.printed().stream().anyMatch(line -> project(line, labels).isPresent());
  }

  private static Optional<String> project(Line line, HeaderLabels labels) {
    return line.width() > 1 ? Pairs.value(line, Fields.PROJECT, labels) : Optional.empty();
  }

  void line(Line line) {
    Optional<String> project = project(line, labels);
    if (project.isPresent()) {
      forms.add(
          new Form(
              PrintedText.name(project.get()),
              new ArrayList<>(),
              new LinkedHashMap<>(),
              new LinkedHashMap<>(),
              new ArrayList<>()));
      indicators = Optional.empty();
    }
    if (forms.isEmpty()) {
      problems.add(ReadingProblem.unread(line));
      return;
    }
    Form form = forms.getLast();
    Optional<IndicatorColumns> columns = IndicatorColumns.of(labels.in(line), layout.levels());
    if (columns.isPresent()) {
      indicators = columns;
      form.lines().add(line);
    } else if (indicators.isPresent()) {
      indicator(line, form, indicators.get());
    } else {
      head(line, form, project.isPresent());
    }
  }

  private void indicator(Line line, Form form, IndicatorColumns columns) {
    Optional<Indicator> aligned = columns.aligned(line);
    OptionalInt start = columns.start(line, 0);
    if (aligned.isEmpty() && start.isEmpty()) {
      problems.add(ReadingProblem.unread(line));
      return;
    }
    Indicator read =
        aligned.orElseGet(() -> columns.read(line, start.getAsInt(), IndicatorColumns.Gap.NONE));
    if (aligned.isEmpty()) {
      for (Cell cell : columns.beyond(line, start.getAsInt(), IndicatorColumns.Gap.NONE)) {
        problems.add(new ReadingProblem.UnmappedCell(cell.source(), Fields.INDICATOR, cell.text()));
      }
    }
    form.indicators()
        .add(
            form.indicators().isEmpty()
                ? read
                : new MergedLevels(columns.levels())
                    .fill(read, form.indicators().getLast(), problems));
  }

  private void head(Line line, Form form, boolean named) {
    boolean known = named || goalBelow(line, form);
    for (String field : TEXTS) {
      Optional<String> value = Pairs.value(line, field, labels);
      value.ifPresent(text -> IndicatorColumns.put(form.text(), field, text));
      known |= value.isPresent() || labels.in(line).containsKey(field);
    }
    for (String field : AMOUNTS) {
      Optional<Cell> value = Pairs.cell(line, field, labels);
      value.ifPresent(cell -> reading.put(field, cell, form.amounts(), form.text(), problems));
      known |= value.isPresent() || labels.in(line).containsKey(field);
    }
    if (known) {
      form.lines().add(line);
    } else {
      problems.add(ReadingProblem.unread(line));
    }
  }

  /** 年度目标 with the goal in the line below. */
  private boolean goalBelow(Line line, Form form) {
    int column = goalBelow;
    goalBelow = -1;
    Optional<Cell> beside = Pairs.cell(line, Fields.GOAL, labels);
    for (int i = 0; beside.isEmpty() && i < line.width(); i++) {
      if (labels.is(line.text(i), Fields.GOAL)) {
        goalBelow = i;
      }
    }
    boolean goal =
        column >= 0
            && goalBelow < 0
            && beside.isEmpty()
            && !line.text(column).isEmpty()
            && labels.field(line.text(column)).isEmpty()
            && line.printed().size() == 1;
    if (goal) {
      IndicatorColumns.put(form.text(), Fields.GOAL, line.text(column));
    }
    return goal;
  }

  List<String> columns() {
    var columns = new ArrayList<>(List.of(Fields.PROJECT));
    columns.addAll(AMOUNTS);
    columns.addAll(List.of(Fields.GOAL, Fields.LEVEL1, Fields.LEVEL2, Fields.LEVEL3, Fields.VALUE));
    return columns;
  }

  List<TypedRow> rows() {
    var rows = new ArrayList<TypedRow>();
    for (Form form : forms) {
      Map<String, String> owner = Map.of(Fields.PROJECT, form.project());
      var own = new LinkedHashMap<String, String>();
      own.put(Fields.ENTRY, "PROJECT");
      own.putAll(owner);
      own.putAll(form.text());
      rows.add(
          new TypedRow(RowKind.SUBTOTAL, Places.of(form.lines()), Map.of(), own, form.amounts()));
      form.indicators().forEach(indicator -> rows.add(indicator.row(owner)));
    }
    return rows;
  }

  /** 年度资金总额 against the funds it consists of. */
  ParityProof proof() {
    var proof = new Proof();
    for (Form form : forms) {
      PrintedSum parts =
          PrintedSum.NOTHING
              .plus(form.amounts().get(Fields.FISCAL))
              .plus(form.amounts().get(Fields.OTHER));
      AMOUNTS.forEach(column -> proof.counts(column, form.amounts().get(column)));
      proof.whole(Fields.TOTAL, form.amounts().get(Fields.TOTAL), parts);
    }
    return proof.done();
  }
}
