package org.budgetlens.ingest.performance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.budgetlens.ingest.source.Places;
import org.budgetlens.ingest.table.ReadingProblem;

/**
 * Decides to which project the indicators printed between two labels belong.
 *
 * <p>An indicator belongs to the project below whose label it stands, also over page breaks. Labels
 * are not always printed at their first line, though: a merged cell's text can come out lower, even
 * on the next page, and then a project's first indicators stand below the label of the project
 * before it. The tables show where: they print a project's indicators sorted by kind (first and
 * second level), every kind in one run. A kind that comes again after another one begins the next
 * project:
 *
 * <pre>
 * 朝阳政务专线…  产出 · 质量   社区（村）单条专线可用率
 *              产出 · 数量   区级政务专线数量
 *              …
 *              满意度        专线用户对专线满意率
 *              成本          预算执行率
 *              效益          保障…互联互通
 *              满意度        服务用户满意率              ← the kind comes again: the next project's
 * 互联网接入服务 产出 · 质量   区级互联网专线整体全年可用率
 * </pre>
 *
 * <p>Rules, for the indicators printed below a project's label, up to the next label:
 *
 * <ol>
 *   <li>No kind comes again: all are the project's.
 *   <li>Otherwise the table must have the habit of sorting: at least four projects in five print no
 *       kind twice. Without it the place alone decides.
 *   <li>With it, the indicators are cut where both projects have every kind in one run, as late as
 *       the first kind that comes again. One such cut: the indicators below it are the next
 *       project's. Several: those between the first and the last cut are reported as ambiguous.
 *       None: those from the kind that comes again are.
 *   <li>An indicator that repeats an earlier one of its project word for word and stands right
 *       above the next label is ambiguous where the next project could have it: it may be printed
 *       twice, or be the next project's.
 * </ol>
 *
 * An ambiguous indicator stays with the project it is printed under and names the other.
 */
final class Ownership {
  /** Projects that are sorted, to one that is not. */
  private static final int HABIT = 4;

  private final List<Project> projects;
  private final List<ReadingProblem> problems;

  private Ownership(List<Project> projects, List<ReadingProblem> problems) {
    this.projects = projects;
    this.problems = problems;
  }

  /** Moves indicators to their projects and reports what was moved and what is ambiguous. */
  static void settle(List<Project> projects, List<ReadingProblem> problems) {
    new Ownership(projects, problems).settle();
  }

  private void settle() {
    boolean sorts = sorts();
    for (int i = 0; i + 1 < projects.size(); i++) {
      Project project = projects.get(i);
      Project next = projects.get(i + 1);
      int again = again(project.indicators());
      if (again < 0) {
        doubtRepetitions(project, next);
      } else if (sorts) {
        cut(project, next, again);
      }
    }
  }

  private boolean sorts() {
    long unsorted = projects.stream().filter(p -> again(p.indicators()) >= 0).count();
    return (projects.size() - unsorted) >= HABIT * unsorted;
  }

  /** The index of the first indicator whose kind was left before; −1 where there is none. */
  private static int again(List<Indicator> indicators) {
    var left = new HashSet<String>();
    String kind = "";
    for (int i = 0; i < indicators.size(); i++) {
      String now = indicators.get(i).kind();
      if (!now.equals(kind)) {
        if (left.contains(now)) {
          return i;
        }
        left.add(kind);
        kind = now;
      }
    }
    return -1;
  }

  private void cut(Project project, Project next, int again) {
    List<Indicator> indicators = project.indicators();
    if (again < Math.max(1, project.fixed())
        || !fits(indicators.subList(again, indicators.size()), next)) {
      doubt(project, next, again, indicators.size());
      return;
    }
    doubt(project, next, firstCut(project, next, again), again);
    List<Indicator> moved = project.giveFrom(again);
    moved.replaceAll(indicator -> indicator.with(Fields.PRINTED_UNDER, project.key()));
    next.takeFirst(moved);
    problems.add(
        new ReadingProblem.OfIndicator.Moved(
            Places.of(moved.stream().flatMap(indicator -> indicator.lines().stream()).toList()),
            moved.size(),
            moved.getFirst().field(Fields.LEVEL3),
            project.key(),
            next.key()));
  }

  /** The earliest cut: a longer part fits as long as each indicator more begins or ends no run. */
  private static int firstCut(Project project, Project next, int again) {
    List<Indicator> indicators = project.indicators();
    var kinds = new HashSet<String>();
    indicators.subList(again, indicators.size()).forEach(i -> kinds.add(i.kind()));
    own(next).forEach(i -> kinds.add(i.kind()));
    String run = indicators.get(again).kind();
    int cut = again;
    while (cut > Math.max(1, project.fixed())) {
      String kind = indicators.get(cut - 1).kind();
      if (!kind.equals(run) && !kinds.add(kind)) {
        break;
      }
      run = kind;
      cut--;
    }
    return cut;
  }

  /** Whether indicators and the next project's own ones, as far as they are its, are sorted. */
  private static boolean fits(List<Indicator> moved, Project next) {
    var together = new ArrayList<>(moved);
    together.addAll(own(next));
    return again(together) < 0;
  }

  /** The indicators below a label that are certainly its project's. */
  private static List<Indicator> own(Project project) {
    List<Indicator> indicators = project.indicators();
    int end = again(indicators);
    return end < 0 ? indicators : indicators.subList(0, Math.max(end, project.fixed()));
  }

  private void doubtRepetitions(Project project, Project next) {
    List<Indicator> indicators = project.indicators();
    int from = indicators.size();
    while (from > Math.max(1, project.fixed()) && repeatsEarlier(indicators, from - 1)) {
      from--;
    }
    if (from < indicators.size() && fits(indicators.subList(from, indicators.size()), next)) {
      doubt(project, next, from, indicators.size());
    }
  }

  private static boolean repeatsEarlier(List<Indicator> indicators, int index) {
    return indicators.subList(0, index).stream().anyMatch(indicators.get(index)::repeats);
  }

  private void doubt(Project project, Project next, int from, int to) {
    for (int i = from; i < to; i++) {
      Indicator indicator = project.indicators().get(i);
      project.indicators().set(i, indicator.with(Fields.MAY_BELONG_TO, next.key()));
      problems.add(
          new ReadingProblem.OfIndicator.Ambiguous(
              indicator.source(), indicator.field(Fields.LEVEL3), project.key(), next.key()));
    }
  }
}
