package org.budgetlens.ingest.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.table.ParityProof;
import org.budgetlens.ingest.table.PrintedSum;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * 项目支出绩效目标表: on a project's first line its label, amounts and goal, and on this and the lines below
 * an indicator each.
 *
 * <p>How cells are found, whatever their columns:
 *
 * <ul>
 *   <li>A label is a cell that begins with a project's code (where the table prints none: a text
 *       with an amount right of it). The amounts follow it in the header's order, then comes the
 *       goal; columns that are blank in all lines of a page may be missing.
 *   <li>An indicator begins with its first level ({@link IndicatorColumns#start}). A label in the
 *       middle of the columns pushes the rest of the lines below it to the right: the columns it
 *       covers are skipped, down to the end of the page.
 *   <li>Texts left of an indicator on a line without label continue the label (in the leftmost
 *       column where the page prints labels) or the goal of the project above.
 *   <li>A line with the remnant of a table inside a cell prints the indicators of the lines below
 *       it once more: they are the same as long as they agree word for word.
 *   <li>A line that repeats the last one above a page break word for word is the same line; so are
 *       lines below a label that is printed a second time.
 * </ul>
 *
 * Whose an indicator is when labels stand too low is decided by {@link Ownership}.
 */
final class ProjectTable {
  private final Amounts reading;
  private final boolean coded;
  private final ProjectHeader.Lines headerLines;
  private final List<ReadingProblem> problems;
  private final Map<String, Project> projects = new LinkedHashMap<>();

  /** Indicators above the first label. */
  private final List<Indicator> unowned = new ArrayList<>();

  /** Indicators of a remnant that the lines below have not yet repeated, and the remnant's line. */
  private final List<Indicator> copies = new ArrayList<>();

  private @Nullable ProjectHeader header;
  private @Nullable Project current;
  private Page page = new Page(0);

  /** What holds down to the next page break. */
  private static final class Page {
    private final int labelColumn;
    private IndicatorColumns.Gap gap = IndicatorColumns.Gap.NONE;
    private int indicatorColumn = -1;
    private boolean begun;
    private boolean labelAgain;

    private Page(int labelColumn) {
      this.labelColumn = labelColumn;
    }
  }

  ProjectTable(
      TableForm.Layout.Indicators layout,
      Amounts reading,
      boolean coded,
      List<ReadingProblem> problems) {
    this.reading = reading;
    this.coded = coded;
    this.headerLines = new ProjectHeader.Lines(layout);
    this.problems = problems;
  }

  /** Reads what stands between two page breaks. */
  void page(List<Line> lines) {
    var data = new ArrayList<Line>();
    for (Line line : lines) {
      if (headerLines.takes(line)) {
        body(data);
        data.clear();
        header = headerLines.header().orElse(header);
      } else {
        data.add(line);
      }
    }
    body(data);
  }

  private void body(List<Line> lines) {
    ProjectHeader known = header;
    if (known == null) {
      lines.forEach(line -> problems.add(ReadingProblem.unread(line)));
    } else if (!lines.isEmpty()) {
      List<ProjectLine> parts =
          lines.stream().map(line -> ProjectLine.of(line, known.indicators(), coded)).toList();
      page =
          new Page(
              parts.stream()
                  .filter(ProjectLine::hasLabel)
                  .mapToInt(ProjectLine::label)
                  .min()
                  .orElse(page.labelColumn));
      parts.forEach(line -> read(line, known));
    }
  }

  private void read(ProjectLine line, ProjectHeader known) {
    if (line.hasLabel()) {
      label(line, known);
    } else if (!line.own(0).isEmpty()) {
      continuation(line);
    } else if (line.indicator().isEmpty()) {
      problems.add(ReadingProblem.unread(line.line()));
    }
    if (line.hasRemnant()) {
      remnant(line, known.indicators());
    } else if (line.indicator().isPresent()) {
      indicator(line, known.indicators());
    }
    if (line.hasLabel() && current != null) {
      current.fix();
    }
    page.begun = true;
  }

  private void label(ProjectLine line, ProjectHeader known) {
    flushCopies();
    int at = line.label();
    var project = new Project(line.line().text(at), line.line());
    page.labelAgain = projects.containsKey(project.key());
    if (line.indicator().isEmpty() && !line.hasRemnant() && at == page.indicatorColumn) {
      problems.add(
          new ReadingProblem.OfIndicator.Lost(line.line().source(), project.label().name()));
    }
    for (int column : line.own(0)) {
      if (column < at) {
        IndicatorColumns.put(project.text(), Fields.UNIT, line.line().text(column));
      }
    }
    int goal = amounts(project, line, known.amounts());
    for (int column : line.own(goal)) {
      if (project.goal().isEmpty()) {
        project.continueGoal(line.line().text(column));
      } else {
        unmapped(line.cell(column), Fields.GOAL);
      }
    }
    page.gap = at > 0 ? new IndicatorColumns.Gap(at, line.ownEnd()) : IndicatorColumns.Gap.NONE;
    current = page.labelAgain ? again(project, line.line()) : project;
    projects.putIfAbsent(current.key(), current);
    unowned.forEach(current::add);
    unowned.clear();
  }

  /** Reads the amounts right of a label and returns the column where they end. */
  private int amounts(Project project, ProjectLine line, List<String> names) {
    int column = line.label() + 1;
    for (String name : names) {
      if (column >= line.ownEnd()) {
        break;
      }
      Cell cell = line.cell(column);
      if (!cell.isBlank() && !Amounts.isAmount(cell.text())) {
        break;
      }
      reading.put(name, cell, project.amounts(), project.text(), problems);
      column++;
    }
    return column;
  }

  /** A label that was printed before: the same project goes on. */
  private Project again(Project repeated, Line line) {
    Project project = projects.getOrDefault(repeated.key(), repeated);
    project.on(line);
    for (Map.Entry<String, PrintedAmount> amount : repeated.amounts().entrySet()) {
      PrintedAmount before = project.amounts().putIfAbsent(amount.getKey(), amount.getValue());
      if (before != null && before.fen() != amount.getValue().fen()) {
        problems.add(
            new ReadingProblem.OfIndicator.Contradiction(
                line.source(), project.key(), before.printed(), amount.getValue().printed()));
      }
    }
    if (!project.goal().contains(repeated.goal())) {
      project.continueGoal(repeated.goal());
    }
    return project;
  }

  private void continuation(ProjectLine line) {
    if (current == null || line.line().width() == 1) {
      problems.add(ReadingProblem.unread(line.line()));
      return;
    }
    current.on(line.line());
    for (int column : line.own(0)) {
      if (column <= page.labelColumn) {
        current.continueLabel(line.line().text(column));
      } else {
        current.continueGoal(line.line().text(column));
      }
    }
  }

  private void remnant(ProjectLine line, IndicatorColumns columns) {
    flushCopies();
    for (int i = line.remnant() + 1; i < line.line().width(); i++) {
      if (columns.levels().isFirst(line.line().text(i))) {
        copies.add(columns.read(line.line(), i, IndicatorColumns.Gap.NONE));
      }
    }
    if (copies.isEmpty()) {
      unmapped(line.cell(line.remnant()), Fields.INDICATOR);
    } else {
      problems.add(new ReadingProblem.OfIndicator.Copies(line.line().source(), copies.size()));
    }
  }

  private void indicator(ProjectLine line, IndicatorColumns columns) {
    int start = line.indicator().orElseThrow();
    Indicator indicator = columns.read(line.line(), start, page.gap);
    for (Cell cell : columns.beyond(line.line(), start, page.gap)) {
      unmapped(cell, Fields.INDICATOR);
    }
    List<Indicator> above = current == null ? unowned : current.indicators();
    if (!above.isEmpty() && !line.hasLabel()) {
      indicator = new MergedLevels(columns.levels()).fill(indicator, above.getLast(), problems);
    }
    if (!copies.isEmpty()) {
      if (copies.getFirst().repeats(indicator)) {
        copies.removeFirst();
      } else {
        flushCopies();
      }
    }
    boolean repeated = current != null && repeats(current, indicator, line);
    if (!repeated) {
      add(indicator);
    }
    page.indicatorColumn = start;
  }

  /** Whether a line only repeats an earlier one, because of a page break. */
  private boolean repeats(Project project, Indicator indicator, ProjectLine line) {
    List<Indicator> known = project.indicators();
    int from =
        page.labelAgain ? 0 : !page.begun && !line.hasLabel() ? known.size() - 1 : known.size();
    for (int i = Math.max(0, from); i < known.size(); i++) {
      if (known.get(i).repeats(indicator)) {
        problems.add(
            new ReadingProblem.OfIndicator.Repeated(
                indicator.source(), known.get(i).source(), indicator.field(Fields.LEVEL3)));
        known.set(i, known.get(i).alsoOn(line.line()));
        return true;
      }
    }
    return false;
  }

  private void add(Indicator indicator) {
    if (indicator.fields().containsKey(Fields.TRUNCATED)) {
      problems.add(
          new ReadingProblem.OfIndicator.Truncated(
              indicator.source(), indicator.lines().getFirst().joined()));
    }
    if (current == null) {
      unowned.add(indicator);
    } else {
      current.add(indicator);
    }
  }

  /** What a remnant prints and no line below it: then the remnant is all there is. */
  private void flushCopies() {
    copies.forEach(this::add);
    copies.clear();
  }

  private void unmapped(Cell cell, String header) {
    problems.add(new ReadingProblem.UnmappedCell(cell.source(), header, cell.text()));
  }

  /** All rows: a project, then its indicators. */
  List<TypedRow> rows() {
    flushCopies();
    for (Indicator indicator : unowned) {
      problems.add(ReadingProblem.unread(indicator.lines().getFirst()));
    }
    var all = List.copyOf(projects.values());
    Ownership.settle(all, problems);
    return all.stream().flatMap(project -> project.rows().stream()).toList();
  }

  /** Names of the columns that the header prints, in its order. */
  List<String> columns() {
    return headerLines.names();
  }

  /** 项目总额 = 财政资金 + 其他资金, project by project. */
  ParityProof proof() {
    var proof = new Proof();
    Optional.ofNullable(header).ifPresent(known -> known.amounts().forEach(proof::column));
    for (Project project : projects.values()) {
      Map<String, PrintedAmount> amounts = project.amounts();
      amounts.forEach(proof::counts);
      PrintedAmount total = amounts.get(Fields.TOTAL);
      proof.whole(
          Fields.TOTAL,
          total,
          PrintedSum.NOTHING.plus(amounts.get(Fields.FISCAL)).plus(amounts.get(Fields.OTHER)));
    }
    return proof.done();
  }
}
