package org.budgetlens.ingest.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.ingest.form.IndicatorLevels;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Places;
import org.budgetlens.ingest.table.ParityProof;
import org.budgetlens.ingest.table.PrintedSum;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.TypedRow;

/**
 * 部门整体支出绩效目标表: the department's amounts by fund and kind of expenditure, its goal, and activities
 * with indicators whose three levels are joined in one cell (产出指标数量指标专线数量).
 *
 * <p>An indicator's line is recognised by that cell: the activity stands left of it, nature, value
 * and unit right of it. A blank activity repeats the line above.
 */
final class DepartmentTable {
  private final IndicatorLevels levels;
  private final HeaderLabels labels;
  private final Amounts reading;
  private final List<ReadingProblem> problems;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, String> text = new LinkedHashMap<>();
  private final Map<String, PrintedAmount> amounts = new LinkedHashMap<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private final Map<String, Integer> indicatorHeader = new LinkedHashMap<>();
  private final FundTree funds = new FundTree();
  private String activity = "";
  private String open = "";

  DepartmentTable(
      TableForm.Layout.Indicators layout, Amounts reading, List<ReadingProblem> problems) {
    this.levels = layout.levels();
    this.labels = new HeaderLabels(layout.columns());
    this.reading = reading;
    this.problems = problems;
  }

  void line(Line line) {
    Map<String, Integer> in = labels.in(line);
    if (in.containsKey(Fields.INDICATOR) && in.containsKey(Fields.VALUE)) {
      indicatorHeader.clear();
      indicatorHeader.putAll(in);
      open = "";
    } else if (funds.takes(line, labels) || amounts(line) || labelled(line) || indicator(line)) {
      return;
    } else {
      continuation(line);
    }
  }

  private boolean amounts(Line line) {
    if (!amounts.isEmpty() || !line.printed().stream().allMatch(Amounts::isAmount)) {
      return false;
    }
    Optional<Map<String, Integer>> columns = funds.columns(line);
    if (columns.isEmpty()) {
      return false;
    }
    columns
        .get()
        .forEach(
            (name, column) -> reading.put(name, line.cells().get(column), amounts, text, problems));
    lines.add(line);
    return true;
  }

  /** A label with its value beside it. */
  private boolean labelled(Line line) {
    for (String field : List.of(Fields.NOTE, Fields.DEPARTMENT, Fields.GOAL)) {
      List<String> values =
          line.printed().stream()
              .filter(cell -> !labels.is(cell, field) && !labels.is(cell, Fields.GOAL))
              .toList();
      boolean printsLabel = line.printed().stream().anyMatch(cell -> labels.is(cell, field));
      if (printsLabel && values.size() <= 1 && !isIndicator(line)) {
        for (String value : values) {
          IndicatorColumns.put(text, field, value);
          lines.add(line);
        }
        open = field;
        return true;
      }
    }
    return false;
  }

  private boolean isIndicator(Line line) {
    return line.printed().stream().anyMatch(cell -> levels.split(cell).isPresent());
  }

  private boolean indicator(Line line) {
    for (int i = 0; i < line.width(); i++) {
      Optional<IndicatorLevels.Joined> joined = levels.split(line.text(i));
      if (joined.isPresent() && !indicatorHeader.isEmpty()) {
        indicator(line, i, joined.get());
        return true;
      }
    }
    return false;
  }

  private void indicator(Line line, int at, IndicatorLevels.Joined joined) {
    for (int i = 0; i < at; i++) {
      if (!line.text(i).isEmpty() && !labels.is(line.text(i), Fields.GOAL)) {
        activity = PrintedText.clean(line.text(i));
      }
    }
    var fields = new LinkedHashMap<String, String>();
    if (!activity.isEmpty()) {
      fields.put(Fields.ACTIVITY, activity);
    }
    levels(line, joined, fields);
    right(line, at, fields);
    if (!fields.containsKey(Fields.VALUE)) {
      fields.put(Fields.TRUNCATED, "true");
      problems.add(new ReadingProblem.OfIndicator.Truncated(line.source(), line.joined()));
    }
    indicators.add(new Indicator(fields, List.of(line), at));
    open = "";
  }

  private void levels(Line line, IndicatorLevels.Joined joined, Map<String, String> fields) {
    String first = levels.firstOf(joined.second()).orElse(joined.first());
    fields.put(Fields.LEVEL1, first);
    if (!first.equals(joined.first())) {
      fields.put(Fields.LEVEL1 + Fields.AS_PRINTED, joined.first());
      problems.add(
          new ReadingProblem.OfIndicator.LevelDamaged(
              line.source(), line.joined(), joined.first(), first));
    }
    fields.put(Fields.LEVEL2, joined.second());
    Optional<Nature.Ending> stuck = Nature.stuckTo(joined.rest());
    String third = stuck.map(Nature.Ending::before).orElse(joined.rest());
    IndicatorColumns.put(fields, Fields.LEVEL3, third);
    stuck.ifPresent(
        ending -> {
          fields.put(Fields.LEVEL3 + Fields.AS_PRINTED, joined.rest());
          fields.put(Fields.NATURE, ending.nature());
        });
  }

  /** Nature, value and unit: by the nature's place, or else by the header's distances. */
  private void right(Line line, int at, Map<String, String> fields) {
    List<String> names =
        indicatorHeader.entrySet().stream()
            .filter(entry -> entry.getValue() > indicatorHeader.getOrDefault(Fields.INDICATOR, -1))
            .sorted(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .toList();
    int column = at + 1;
    while (column < line.width()
        && line.text(column).isEmpty()
        && !fields.containsKey(Fields.NATURE)) {
      column++;
    }
    for (String name : names) {
      if (column < line.width() && !line.text(column).isEmpty()) {
        IndicatorColumns.put(fields, name, line.text(column));
      }
      column++;
    }
    for (; column < line.width(); column++) {
      if (!line.text(column).isEmpty()) {
        problems.add(
            new ReadingProblem.UnmappedCell(line.source(), Fields.INDICATOR, line.text(column)));
      }
    }
  }

  /** A text that a page break cut in two. */
  private void continuation(Line line) {
    List<String> printed = line.printed();
    String last = open.isEmpty() ? "" : text.getOrDefault(open, "");
    if (printed.size() == 1 && !last.isEmpty()) {
      text.put(open, PrintedText.joined(last, printed.getFirst()));
      lines.add(line);
    } else {
      problems.add(ReadingProblem.unread(line));
    }
  }

  /** Names of the columns: amounts, then those of indicators. */
  List<String> columns() {
    var columns = new ArrayList<>(funds.names());
    columns.addAll(
        List.of(Fields.ACTIVITY, Fields.LEVEL1, Fields.LEVEL2, Fields.LEVEL3, Fields.NATURE));
    columns.addAll(List.of(Fields.VALUE, Fields.MEASURE_UNIT));
    return columns;
  }

  List<TypedRow> rows() {
    if (lines.isEmpty() && indicators.isEmpty()) {
      return List.of();
    }
    var own = new LinkedHashMap<String, String>();
    own.put(Fields.ENTRY, "DEPARTMENT");
    own.putAll(text);
    var rows = new ArrayList<TypedRow>();
    if (!lines.isEmpty()) {
      rows.add(new TypedRow(RowKind.SUBTOTAL, Places.of(lines), Map.of(), own, amounts));
    }
    Map<String, String> owner =
        Optional.ofNullable(text.get(Fields.DEPARTMENT))
            .map(name -> Map.of(Fields.DEPARTMENT, name))
            .orElse(Map.of());
    indicators.forEach(indicator -> rows.add(indicator.row(owner)));
    return rows;
  }

  /** Total = Σ funds, and each fund = basic + project. */
  ParityProof proof() {
    var proof = new Proof();
    funds.names().forEach(name -> proof.counts(name, amounts.get(name)));
    funds
        .wholes()
        .forEach(
            (whole, parts) -> {
              PrintedSum sum = PrintedSum.NOTHING;
              for (String part : parts) {
                sum = sum.plus(amounts.get(part));
              }
              proof.whole(whole, amounts.get(whole), sum);
            });
    return proof.done();
  }
}
