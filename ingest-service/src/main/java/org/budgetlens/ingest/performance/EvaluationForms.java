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
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.TypedRow;

/**
 * 项目支出绩效自评表: the project's name, department and unit; its funds; the goal and what became of it;
 * indicators with targets, actual values, points and scores; the total score; notes. One form
 * follows below each heading; a second 项目名称 begins another one.
 */
final class EvaluationForms {
  static final List<String> AMOUNTS = List.of(Fields.INITIAL, Fields.ADJUSTED, Fields.EXECUTED);

  /** All columns, in the order in which the form prints them. */
  static final List<String> COLUMNS =
      List.of(
          Fields.INITIAL,
          Fields.ADJUSTED,
          Fields.EXECUTED,
          Fields.LEVEL1,
          Fields.LEVEL2,
          Fields.LEVEL3,
          Fields.NATURE,
          Fields.VALUE,
          Fields.MEASURE_UNIT,
          Fields.ACTUAL,
          Fields.POINTS,
          Fields.SCORE,
          Fields.REASON);

  private static final List<String> FUND_FIELDS =
      List.of(
          Fields.INITIAL,
          Fields.ADJUSTED,
          Fields.EXECUTED,
          Fields.POINTS,
          Fields.RATE,
          Fields.SCORE);

  /** The part of a form that its lines are now in. */
  private sealed interface Part {
    record Head() implements Part {}

    record Funds(FundColumns columns) implements Part {}

    record Goals(int goal, int result) implements Part {}

    record Indicators(ScoredIndicators reader) implements Part {}

    record Notes() implements Part {}
  }

  private final TableForm.Layout.Indicators layout;
  private final HeaderLabels labels;
  private final Amounts reading;
  private final List<ReadingProblem> problems;
  private final List<EvaluationForm> forms = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Part part = new Part.Head();

  EvaluationForms(
      TableForm.Layout.Indicators layout, Amounts reading, List<ReadingProblem> problems) {
    this.layout = layout;
    this.labels = new HeaderLabels(layout.columns());
    this.reading = reading;
    this.problems = problems;
  }

  void line(Line line) {
    Optional<String> project = Pairs.value(line, Fields.PROJECT, labels);
    if (project.isPresent() && line.width() > 1) {
      forms.add(new EvaluationForm(project.get(), line));
      part = new Part.Head();
    }
    if (forms.isEmpty()) {
      problems.add(ReadingProblem.unread(line));
      return;
    }
    EvaluationForm form = forms.getLast();
    if (!opens(line, form)) {
      reads(line, form);
    }
  }

  /** Whether a line is the header of a part. */
  private boolean opens(Line line, EvaluationForm form) {
    Map<String, Integer> in = labels.in(line);
    Optional<IndicatorColumns> columns = IndicatorColumns.of(in, layout.levels());
    if (columns.isPresent()) {
      part = new Part.Indicators(new ScoredIndicators(columns.get()));
      return true;
    }
    if (in.keySet().containsAll(AMOUNTS)) {
      var header = new LinkedHashMap<>(in);
      header.keySet().retainAll(FUND_FIELDS);
      var funds = new FundColumns(header, AMOUNTS);
      if (in.containsKey(Fields.FUND_TOTAL)) {
        sideBySide(line, form, funds);
      }
      part = new Part.Funds(funds);
      return true;
    }
    if (in.containsKey(Fields.GOAL) && in.containsKey(Fields.RESULT)) {
      part = new Part.Goals(in.getOrDefault(Fields.GOAL, -1), in.getOrDefault(Fields.RESULT, -1));
      return true;
    }
    return false;
  }

  private void reads(Line line, EvaluationForm form) {
    switch (part) {
      case Part.Head ignored -> head(line, form);
      case Part.Funds funds -> fund(line, form, funds.columns());
      case Part.Goals goals -> goals(line, form, goals);
      case Part.Indicators indicators -> indicator(line, form, indicators.reader());
      case Part.Notes ignored -> notes.add(line.joined());
    }
  }

  private void head(Line line, EvaluationForm form) {
    boolean known = Pairs.value(line, Fields.PROJECT, labels).isPresent();
    for (String field : List.of(Fields.DEPARTMENT, Fields.UNIT)) {
      Optional<String> value = Pairs.value(line, field, labels);
      value.ifPresent(text -> IndicatorColumns.put(form.text(), field, text));
      known |= value.isPresent();
    }
    if (known) {
      form.on(line);
    } else {
      problems.add(ReadingProblem.unread(line));
    }
  }

  /** Labels and values of the total in one line: 年初预算数 │ 205.632 │ 全年预算数 │ 205.632 …. */
  private void sideBySide(Line line, EvaluationForm form, FundColumns funds) {
    var columns = new LinkedHashMap<String, Integer>();
    String field = "";
    for (int i = 0; i < line.width(); i++) {
      String text = line.text(i);
      Optional<String> label = labels.field(text);
      if (label.isPresent()) {
        field = label.get();
      } else if (FUND_FIELDS.contains(field) && !text.isEmpty()) {
        // The label of the rate may be missing; nothing else is printed in percent.
        String target = text.endsWith("%") ? Fields.RATE : field;
        if (columns.putIfAbsent(target, i) != null) {
          problems.add(new ReadingProblem.UnmappedCell(line.source(), field, text));
        }
      }
    }
    funds.know(columns);
    put(line, columns, form.text(), form.amounts());
    form.on(line);
  }

  private void fund(Line line, EvaluationForm form, FundColumns funds) {
    int label = first(line);
    String name = line.text(label);
    Map<String, Integer> columns = funds.of(line, label).orElse(null);
    if (columns == null) {
      problems.add(ReadingProblem.unread(line));
      return;
    }
    if (labels.is(name, Fields.FUND_TOTAL)) {
      put(line, columns, form.text(), form.amounts());
      form.on(line);
      return;
    }
    var text = new LinkedHashMap<String, String>();
    var amounts = new LinkedHashMap<String, PrintedAmount>();
    text.put(Fields.FUND, name);
    put(line, columns, text, amounts);
    form.fund(line, text, amounts);
  }

  private void put(
      Line line,
      Map<String, Integer> columns,
      Map<String, String> text,
      Map<String, PrintedAmount> amounts) {
    columns.forEach(
        (field, column) -> {
          Cell cell = line.cells().get(column);
          if (AMOUNTS.contains(field)) {
            reading.put(field, cell, amounts, text, problems);
          } else {
            IndicatorColumns.put(text, field, cell.text());
          }
        });
  }

  /** The goal and what became of it, below their labels; more lines continue them. */
  private void goals(Line line, EvaluationForm form, Part.Goals goals) {
    List<Integer> printed = new ArrayList<>();
    for (int i = 0; i < line.width(); i++) {
      if (!line.text(i).isEmpty()) {
        printed.add(i);
      }
    }
    if (printed.size() > 2) {
      problems.add(ReadingProblem.unread(line));
      return;
    }
    for (int i = 0; i < printed.size(); i++) {
      boolean isGoal = printed.size() == 2 ? i == 0 : printed.get(i) < goals.result();
      form.text()
          .merge(
              isGoal ? Fields.GOAL : Fields.RESULT, line.text(printed.get(i)), PrintedText::joined);
    }
    form.on(line);
  }

  private void indicator(Line line, EvaluationForm form, ScoredIndicators reader) {
    if (labels.is(line.text(first(line)), Fields.TOTAL_SCORE)) {
      score(line, form);
      return;
    }
    Optional<Indicator> indicator = reader.read(line, form.indicators(), problems);
    if (indicator.isEmpty()) {
      problems.add(ReadingProblem.unread(line));
    } else {
      if (indicator.get().fields().containsKey(Fields.TRUNCATED)) {
        problems.add(new ReadingProblem.OfIndicator.Truncated(line.source(), line.joined()));
      }
      form.indicators().add(indicator.get());
    }
  }

  /** 总分: the last two figures are the points and the score. */
  private void score(Line line, EvaluationForm form) {
    List<String> figures = line.printed().subList(1, line.printed().size());
    if (figures.size() == 2 && figures.stream().allMatch(Amounts::isAmount)) {
      form.score(line, figures.getFirst(), figures.getLast());
      part = new Part.Notes();
    } else {
      problems.add(ReadingProblem.unread(line));
    }
  }

  private static int first(Line line) {
    int first = 0;
    while (first + 1 < line.width() && line.text(first).isEmpty()) {
      first++;
    }
    return first;
  }

  List<TypedRow> rows() {
    return forms.stream().flatMap(form -> form.rows().stream()).toList();
  }

  List<String> notes() {
    return notes;
  }

  ParityProof proof() {
    var proof = new Proof();
    forms.forEach(form -> form.prove(proof, AMOUNTS));
    return proof.done();
  }
}
