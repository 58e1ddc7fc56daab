package org.budgetlens.ingest.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Places;
import org.budgetlens.ingest.table.ReadingProblem;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the lines of a project performance table: head, funds, goal, indicators, and again.
 * A page break repeats header and head and continues the project.
 */
final class ProjectLines {
  private static final Localized DIFFERS =
      new Localized(
          "同一项目两次印出的名称、金额或目标不同，以先印的为准", "A project printed twice differs; the first print is used");

  private final AmountUnit unit;
  private final Optional<String> fiscalOnly;
  private final Map<String, Project> projects = new LinkedHashMap<>();
  private final List<ReadingProblem> problems = new ArrayList<>();

  private final List<Line> head = new ArrayList<>();
  private final List<String> goal = new ArrayList<>();
  private final List<Line> indicator = new ArrayList<>();
  private @Nullable Project project;
  private @Nullable String unitCode;
  private @Nullable String unitName;
  private boolean inGoal;

  ProjectLines(AmountUnit unit, Optional<String> fiscalOnly) {
    this.unit = unit;
    this.fiscalOnly = fiscalOnly;
  }

  /** Takes a line that is no header. */
  void take(Line line) {
    String text = line.joined();
    if (!indicator.isEmpty() && !Indicator.startsIn(text)) {
      indicator.add(line);
    } else if (project != null && head.isEmpty() && Indicator.startsIn(text)) {
      endGoal();
      endIndicator();
      indicator.add(line);
    } else if (head.isEmpty() && inGoal && FundsLine.of(text).isEmpty()) {
      goal.add(text);
      Objects.requireNonNull(project).takeLines(List.of(line));
      return;
    } else {
      head(line, text);
      return;
    }
    if (IndicatorTail.of(text).isPresent()) {
      endIndicator();
    }
  }

  /** A header stands here: the page ended, and with it every cell. */
  void pageBreak() {
    endGoal();
    endIndicator();
    unreadHead();
  }

  /** All projects in printed order. */
  List<Project> finish() {
    pageBreak();
    return List.copyOf(projects.values());
  }

  List<ReadingProblem> problems() {
    return problems;
  }

  private void head(Line line, String text) {
    Optional<FundsLine> funds = FundsLine.of(text);
    if (funds.isEmpty()) {
      head.add(line);
      return;
    }
    Optional<ProjectHead> named = ProjectHead.of(head, funds.get().before());
    head.add(line);
    if (named.isEmpty()) {
      unreadHead();
      return;
    }
    if (named.get().unit() != null) {
      unitCode = named.get().unitCode();
      unitName = named.get().unit();
    }
    project =
        new Project(
            named.get(),
            unitCode,
            unitName,
            funds.get(),
            Funds.of(funds.get().amounts(), unit, fiscalOnly));
    project.takeLines(head);
    head.clear();
    inGoal = true;
    if (!funds.get().after().isEmpty()) {
      goal.add(funds.get().after());
    }
  }

  /** Only with its goal is a head complete and can be told to be new or repeated. */
  private void endGoal() {
    Project read = project;
    if (!inGoal || read == null) {
      return;
    }
    inGoal = false;
    read.takeGoal(Wrapped.join(goal));
    goal.clear();
    Project before = projects.putIfAbsent(read.key(), read);
    if (before == null) {
      read.funds()
          .doubt()
          .ifPresent(
              reason ->
                  problems.add(
                      new ReadingProblem.Ambiguous(Places.of(read.lines()), read.name(), reason)));
      return;
    }
    if (!before.agrees(read)) {
      problems.add(new ReadingProblem.Ambiguous(Places.of(read.lines()), read.name(), DIFFERS));
    }
    before.takeLines(read.lines());
    project = before;
  }

  private void endIndicator() {
    if (!indicator.isEmpty() && project != null) {
      project.take(Indicator.of(indicator));
    }
    indicator.clear();
  }

  private void unreadHead() {
    head.forEach(line -> problems.add(ReadingProblem.unread(line)));
    head.clear();
  }
}
