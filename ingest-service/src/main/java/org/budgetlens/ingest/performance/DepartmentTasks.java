package org.budgetlens.ingest.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.ingest.form.TableForm;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Places;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.table.ParityProof;
import org.budgetlens.ingest.table.PrintedSum;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.Section;
import org.budgetlens.ingest.table.TypedRow;

/**
 * 部门整体支出绩效目标表 as the Ministry of Finance has it and most places print it: the year's main tasks
 * with their money, the year's goal, and indicators with a column per level.
 *
 * <p>A task's money is not the department's expenditure by kind, so it has columns of its own
 * (task_total, task_fiscal, task_other); the department's row holds the sum of the tasks.
 */
final class DepartmentTasks {
  private static final String TASK = "task_";
  private static final List<String> AMOUNTS = List.of(Fields.TOTAL, Fields.FISCAL, Fields.OTHER);
  private static final Pattern SUM = Pattern.compile("(?:金额|预算)?(?:合计|总计)");

  /** A task and its money. */
  private record Task(Line line, Map<String, String> text, Map<String, PrintedAmount> amounts) {}

  private final TableForm.Layout.Indicators layout;
  private final HeaderLabels labels;
  private final Amounts reading;
  private final List<ReadingProblem> problems;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, String> text = new LinkedHashMap<>();
  private final Map<String, PrintedAmount> amounts = new LinkedHashMap<>();
  private final Map<String, Integer> header = new LinkedHashMap<>();
  private final List<Task> tasks = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private Optional<IndicatorColumns> columns = Optional.empty();

  DepartmentTasks(
      TableForm.Layout.Indicators layout, Amounts reading, List<ReadingProblem> problems) {
    this.layout = layout;
    this.labels = new HeaderLabels(layout.columns());
    this.reading = reading;
    this.problems = problems;
  }

  /** Whether a section prints its indicators so: the levels have columns of their own. */
  static boolean fits(Section section, TableForm.Layout.Indicators layout) {
    var labels = new HeaderLabels(layout.columns());
    return section.printed().stream()
        .anyMatch(line -> IndicatorColumns.of(labels.in(line), layout.levels()).isPresent());
  }

  void line(Line line) {
    Map<String, Integer> in = labels.in(line);
    Optional<IndicatorColumns> found = IndicatorColumns.of(in, layout.levels());
    if (found.isPresent()) {
      columns = found;
      lines.add(line);
    } else if (columns.isPresent()) {
      indicator(line, columns.get());
    } else if (in.containsKey(Fields.ACTIVITY) || in.keySet().containsAll(AMOUNTS)) {
      header.putAll(in);
      lines.add(line);
    } else if (!task(line) && !labelled(line)) {
      problems.add(ReadingProblem.unread(line));
    }
  }

  private boolean task(Line line) {
    Integer name = header.get(Fields.ACTIVITY);
    boolean money =
        AMOUNTS.stream()
            .map(header::get)
            .anyMatch(column -> column != null && Amounts.isAmount(line.text(column)));
    if (name == null || !money || line.text(name).isEmpty()) {
      return false;
    }
    boolean sum = SUM.matcher(Width.label(line.text(name))).matches();
    var own = sum ? amounts : new LinkedHashMap<String, PrintedAmount>();
    var said = new LinkedHashMap<String, String>();
    for (int i = 0; i < line.width(); i++) {
      Cell cell = line.cells().get(i);
      Optional<String> field = fieldAt(i);
      if (cell.isBlank()) {
        continue;
      }
      if (field.isPresent() && AMOUNTS.contains(field.get())) {
        reading.put(TASK + field.get(), cell, own, said, problems);
      } else if (field.isPresent() && !sum) {
        IndicatorColumns.put(said, field.get(), cell.text());
      } else if (i != name) {
        problems.add(new ReadingProblem.UnmappedCell(cell.source(), Fields.ACTIVITY, cell.text()));
      }
    }
    if (sum) {
      lines.add(line);
    } else {
      tasks.add(new Task(line, said, own));
    }
    return true;
  }

  private Optional<String> fieldAt(int column) {
    return header.entrySet().stream()
        .filter(entry -> entry.getValue() == column)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private boolean labelled(Line line) {
    boolean known = false;
    for (String field : List.of(Fields.DEPARTMENT, Fields.GOAL)) {
      Optional<String> value = Pairs.value(line, field, labels);
      value.ifPresent(said -> IndicatorColumns.put(text, field, said));
      known |= value.isPresent();
    }
    if (known) {
      lines.add(line);
    }
    return known;
  }

  private void indicator(Line line, IndicatorColumns known) {
    Optional<Indicator> aligned = known.aligned(line);
    OptionalInt start = known.start(line, 0);
    if (aligned.isEmpty() && start.isEmpty()) {
      problems.add(ReadingProblem.unread(line));
      return;
    }
    Indicator read =
        aligned.orElseGet(() -> known.read(line, start.getAsInt(), IndicatorColumns.Gap.NONE));
    indicators.add(
        indicators.isEmpty()
            ? read
            : new MergedLevels(known.levels()).fill(read, indicators.getLast(), problems));
  }

  List<String> columns() {
    var names = new ArrayList<String>();
    AMOUNTS.forEach(name -> names.add(TASK + name));
    names.addAll(List.of(Fields.ACTIVITY, Fields.LEVEL1, Fields.LEVEL2, Fields.LEVEL3));
    names.add(Fields.VALUE);
    return names;
  }

  List<TypedRow> rows() {
    var rows = new ArrayList<TypedRow>();
    Map<String, String> owner =
        Optional.ofNullable(text.get(Fields.DEPARTMENT))
            .map(name -> Map.of(Fields.DEPARTMENT, name))
            .orElse(Map.of());
    if (!lines.isEmpty()) {
      var own = new LinkedHashMap<>(Map.of(Fields.ENTRY, "DEPARTMENT"));
      own.putAll(text);
      rows.add(new TypedRow(RowKind.SUBTOTAL, Places.of(lines), Map.of(), own, amounts));
    }
    for (Task task : tasks) {
      var own = new LinkedHashMap<>(Map.of(Fields.ENTRY, "ACTIVITY"));
      own.putAll(owner);
      own.putAll(task.text());
      rows.add(new TypedRow(RowKind.SUBTOTAL, task.line().source(), Map.of(), own, task.amounts()));
    }
    indicators.forEach(indicator -> rows.add(indicator.row(owner)));
    return rows;
  }

  /** Each task's money by fund, and the sum of the tasks. */
  ParityProof proof() {
    var proof = new Proof();
    for (String name : AMOUNTS) {
      PrintedSum sum = PrintedSum.NOTHING;
      for (Task task : tasks) {
        proof.counts(TASK + name, task.amounts().get(TASK + name));
        sum = sum.plus(task.amounts().get(TASK + name));
      }
      PrintedAmount total = amounts.get(TASK + name);
      if (total != null) {
        proof.whole(TASK + name, total, sum).total(TASK + name, total);
      }
    }
    for (Task task : tasks) {
      PrintedSum funds =
          PrintedSum.NOTHING
              .plus(task.amounts().get(TASK + Fields.FISCAL))
              .plus(task.amounts().get(TASK + Fields.OTHER));
      proof.whole(TASK + Fields.TOTAL, task.amounts().get(TASK + Fields.TOTAL), funds);
    }
    return proof.done();
  }
}
