package org.budgetlens.query.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.query.crosswalk.Carried;
import org.budgetlens.query.crosswalk.LevelLines;
import org.budgetlens.query.crosswalk.Line;
import org.budgetlens.query.crosswalk.YearWalk;
import org.budgetlens.query.request.RowFilter;

/** Puts the codes of documents of several years on common lines. */
final class AcrossYears {
  private final List<ViewSource> sources;
  private final int target;
  private final Map<Group, List<Carried>> carried = new HashMap<>();
  private final LevelLines level;

  /**
   * Carries sums to a year.
   *
   * @param sources the columns
   * @param groups their sums by code
   * @param target the year whose codes are wanted
   */
  AcrossYears(
      Dimension.Codes codes,
      List<ViewSource> sources,
      List<Group> groups,
      Collection<Crosswalk> crosswalks,
      int target) {
    this.sources = sources;
    this.target = target;
    var byYear = new TreeMap<Integer, SortedSet<String>>();
    List<Group> coded =
        groups.stream().filter(it -> !it.key().getFirst().equals(RowFilter.NONE)).toList();
    coded.forEach(
        it -> byYear.computeIfAbsent(year(it), year -> new TreeSet<>()).add(it.key().getFirst()));
    var walk = new YearWalk(crosswalks, byYear, target);
    coded.forEach(it -> carried.put(it, walk.carry(year(it), it.key().getFirst(), it.fen())));
    List<Line> lines =
        carried.values().stream().flatMap(List::stream).map(Carried::line).distinct().toList();
    this.level = new LevelLines(lines, codes.digits());
  }

  /** A document whose year is unknown is taken as one of the target year. */
  private int year(Group group) {
    return Objects.requireNonNullElse(sources.get(group.column()).document().fiscalYear(), target);
  }

  /** Where a sum is carried to; nothing for rows without a code. */
  List<Carried> of(Group group) {
    return carried.getOrDefault(group, List.of()).stream()
        .map(it -> new Carried(level.of(it.line()), it.fen(), it.sources(), it.divided()))
        .toList();
  }
}
