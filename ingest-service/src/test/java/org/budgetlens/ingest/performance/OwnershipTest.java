package org.budgetlens.ingest.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.table.ReadingProblem;
import org.junit.jupiter.api.Test;

/** Indicators are written as their kind and a number: 数1, 质1, 成2. */
class OwnershipTest {
  private final List<ReadingProblem> problems = new ArrayList<>();

  @Test
  void leavesIndicatorsWhereNoKindComesAgain() {
    assertThat(settled("数1 数2 质1 成1", "质1 数1")).containsExactly("数1 数2 质1 成1", "质1 数1");
    assertThat(problems).isEmpty();
  }

  @Test
  void movesWhatStandsAboveALabelThatIsPrintedTooLow() {
    assertThat(settled("质1 数1 时1 满1 成1 效1 满2", "质1 数1 时1 成1 效1"))
        .containsExactly("质1 数1 时1 满1 成1 效1", "满2 质1 数1 时1 成1 效1");
    assertThat(problems).hasSize(1).first().isInstanceOf(ReadingProblem.OfIndicator.Moved.class);
  }

  @Test
  void movesSeveralKinds() {
    assertThat(settled("时1 数1 质1 成1 成2 满1 成3 成4 质2 质3 数2", "数1 时1 满1 效1"))
        .containsExactly("时1 数1 质1 成1 成2 满1", "成3 成4 质2 质3 数2 数1 时1 满1 效1");
  }

  @Test
  void reportsWhatNeitherProjectCanHave() {
    assertThat(settled("质1 数1 成1 效1 成1", "质1 数1 成1"))
        .containsExactly("质1 数1 成1 效1 成1?", "质1 数1 成1");
    assertThat(problems)
        .hasSize(1)
        .first()
        .isInstanceOf(ReadingProblem.OfIndicator.Ambiguous.class);
  }

  @Test
  void reportsWhatCanBeCutInSeveralPlaces() {
    assertThat(settled("数1 质1 成1 时1 数2", "满1 效1")).containsExactly("数1 质1? 成1? 时1?", "数2 满1 效1");
  }

  @Test
  void reportsARepetitionThatTheNextProjectCouldHave() {
    assertThat(settled("数1 满1 成1 成1", "质1 数1")).containsExactly("数1 满1 成1 成1?", "质1 数1");
    assertThat(settled("数1 满1 成1 成1", "质1 成1 数1")).containsExactly("数1 满1 成1 成1", "质1 成1 数1");
  }

  @Test
  void keepsToThePlaceWhereTheTableDoesNotSort() {
    List<Project> projects = projects("数1 质1 数2", "成1 效1", "数1 质1 数2", "成1 效1");

    Ownership.settle(projects, problems);

    assertThat(shown(projects)).containsExactly("数1 质1 数2", "成1 效1", "数1 质1 数2", "成1 效1");
    assertThat(problems).isEmpty();
  }

  /** Settles two projects in a table of many that are sorted, and shows the two. */
  private List<String> settled(String first, String second) {
    List<Project> projects =
        projects(first, second, "数1", "数1 质1", "成1", "效1 成1", "满1", "数1", "质1", "成1");
    Ownership.settle(projects, problems);
    return shown(projects).subList(0, 2);
  }

  private static List<Project> projects(String... indicators) {
    return IntStream.range(0, indicators.length)
        .mapToObj(i -> project("11010524T00000317%04d-甲".formatted(i), indicators[i]))
        .toList();
  }

  private static Project project(String label, String indicators) {
    var project = new Project(label, line());
    for (String indicator : indicators.split(" ")) {
      project.add(
          new Indicator(
              Map.of("level1", indicator.substring(0, 1), "level3", indicator),
              List.of(line()),
              0));
      if (project.indicators().size() == 1) {
        project.fix();
      }
    }
    return project;
  }

  private static List<String> shown(List<Project> projects) {
    return projects.stream()
        .map(
            project ->
                String.join(
                    " ",
                    project.indicators().stream()
                        .map(
                            i ->
                                i.field("level3") + (i.field("may_belong_to").isEmpty() ? "" : "?"))
                        .toList()))
        .toList();
  }

  private static Line line() {
    return new Line(Source.lines(1), Arrays.asList(new Cell("", Source.lines(1))));
  }
}
