package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.form.HeaderPattern;

/**
 * Finds the columns behind a header's labels, which stand in reading order: the outer row from left
 * to right, then the inner ones. Every label must be explained, as a column of its own, as the
 * outer label of a column, or as one that headers print without a meaning (本年预算数). The reading with
 * the most columns is taken; where two different ones are as good, none is.
 */
final class HeaderColumns {
  private static final Pattern SUM = Pattern.compile("小计|合计");
  private static final int MOST_STEPS = 200_000;

  private final List<ColumnForm> form;
  private final List<String> labels;
  private final Predicate<String> meaningless;

  /**
   * Whether a column may stand under any of its headers, not only under the best that is printed.
   */
  private final boolean every;

  private List<PrintedColumn> best = List.of();
  private boolean unique;
  private int steps = MOST_STEPS;

  private HeaderColumns(
      List<ColumnForm> form, List<String> labels, Predicate<String> meaningless, boolean every) {
    this.every = every;
    this.form = form;
    this.labels = labels;
    this.meaningless = meaningless;
  }

  /** The columns from left to right, or empty where the header has no or several meanings. */
  static Optional<List<PrintedColumn>> of(
      List<ColumnForm> form, List<String> labels, Predicate<String> meaningless) {
    List<List<String>> each = labels.stream().map(List::of).toList();
    List<ColumnForm> printed = form.stream().filter(column -> column.isIn(each)).toList();
    var best = new HeaderColumns(printed, labels, meaningless, false);
    best.choose(0, new ArrayList<>());
    HeaderColumns search = best;
    if (!best.isFound()) {
      search = new HeaderColumns(printed, labels, meaningless, true);
      search.choose(0, new ArrayList<>());
    }
    return search.isFound()
        ? Optional.of(PrintedColumn.named(search.best, labels))
        : Optional.empty();
  }

  private boolean isFound() {
    return steps > 0 && unique && best.stream().anyMatch(PrintedColumn::isAmount);
  }

  private void choose(int column, List<PrintedColumn> chosen) {
    if (steps-- <= 0 || chosen.size() + form.size() - column < best.size()) {
      return;
    }
    if (column == form.size()) {
      take(chosen);
      return;
    }
    for (PrintedColumn place : places(form.get(column))) {
      if (fits(place, chosen)) {
        chosen.add(place);
        choose(column + 1, chosen);
        chosen.removeLast();
      }
    }
    choose(column + 1, chosen);
  }

  private void take(List<PrintedColumn> chosen) {
    if (!explained(chosen)) {
      return;
    }
    List<PrintedColumn> sorted =
        namesBehindCodes(chosen.stream().sorted(PrintedColumn::compare).toList());
    int better =
        sorted.size() == best.size() && every
            ? Integer.compare(depth(sorted), depth(best))
            : Integer.compare(sorted.size(), best.size());
    if (better > 0) {
      best = sorted;
      unique = true;
    } else if (better == 0 && !names(sorted).equals(names(best)) && !sameLabels(sorted)) {
      unique = false;
    }
  }

  /**
   * Whether a reading finds its columns under the same labels as the best: then the order of the
   * form's columns decides between two of one label (本年收入合计 is the whole before it is a part).
   */
  private boolean sameLabels(List<PrintedColumn> sorted) {
    return paths(sorted).equals(paths(best));
  }

  private static List<List<Integer>> paths(List<PrintedColumn> columns) {
    return columns.stream().map(PrintedColumn::path).toList();
  }

  /** How many labels stand above columns: inner labels have an outer one above them. */
  private static int depth(List<PrintedColumn> columns) {
    return columns.stream().mapToInt(column -> column.path().size()).sum();
  }

  /**
   * A name stands behind its code, whichever label above both counts for the one and not for the
   * other (项目 above 功能分类科目编码 │ 科目名称).
   */
  private static List<PrintedColumn> namesBehindCodes(List<PrintedColumn> sorted) {
    var ordered = new ArrayList<>(sorted);
    for (PrintedColumn name : sorted) {
      if (name.form().as() != ColumnForm.Content.CODE_NAME) {
        continue;
      }
      int at = ordered.indexOf(name);
      for (int i = at + 1; i < ordered.size(); i++) {
        ColumnForm other = ordered.get(i).form();
        if (other.as() == ColumnForm.Content.CODE && other.code() == name.form().code()) {
          ordered.add(i, ordered.remove(at));
          break;
        }
      }
    }
    return ordered;
  }

  private static List<String> names(List<PrintedColumn> columns) {
    return columns.stream().map(column -> column.name() + column.form().as()).toList();
  }

  /** Where a column can stand: under the best of its headers that the labels print. */
  private List<PrintedColumn> places(ColumnForm column) {
    var all = new LinkedHashSet<PrintedColumn>();
    for (HeaderPattern header : column.headers()) {
      var places = new ArrayList<PrintedColumn>();
      collect(header.labels(), 0, new ArrayList<>(), column, places);
      if (!places.isEmpty() && !every) {
        return places.stream().map(place -> belowItsOuterLabel(column, place)).toList();
      }
      all.addAll(places);
    }
    return List.copyOf(all);
  }

  /**
   * The same column found by another of its headers that also names the label above it: an inner
   * label alone does not say where the column stands among those of the outer row.
   */
  private PrintedColumn belowItsOuterLabel(ColumnForm column, PrintedColumn place) {
    if (place.path().size() > 1) {
      return place;
    }
    var deeper = new LinkedHashSet<PrintedColumn>();
    for (HeaderPattern header : column.headers()) {
      if (header.labels().size() > 1) {
        var places = new ArrayList<PrintedColumn>();
        collect(header.labels(), 0, new ArrayList<>(), column, places);
        places.stream()
            .filter(other -> other.path().getLast().equals(place.path().getLast()))
            .forEach(deeper::add);
      }
    }
    return deeper.size() == 1 ? deeper.getFirst() : place;
  }

  private void collect(
      List<Pattern> path,
      int level,
      List<Integer> taken,
      ColumnForm column,
      List<PrintedColumn> out) {
    if (level == path.size()) {
      String label = String.join("/", taken.stream().map(labels::get).toList());
      out.add(new PrintedColumn(column, taken, label));
      return;
    }
    for (int i = taken.isEmpty() ? 0 : taken.getLast() + 1; i < labels.size(); i++) {
      if (path.get(level).matcher(labels.get(i)).matches()) {
        taken.add(i);
        collect(path, level + 1, taken, column, out);
        taken.removeLast();
      }
    }
  }

  private boolean fits(PrintedColumn place, List<PrintedColumn> chosen) {
    return chosen.stream().allMatch(other -> agree(place, other) && agree(other, place));
  }

  /** What two columns of one header must keep. */
  private boolean agree(PrintedColumn a, PrintedColumn b) {
    int leaf = Objects.requireNonNull(a.path().getLast());
    if (b.path().contains(leaf)) {
      return false; // a label is one column's own, or spans columns
    }
    if (a.path().size() != b.path().size() || a.path().size() < 2) {
      return true;
    }
    for (int level = 1; level < a.path().size(); level++) {
      boolean before = a.path().get(level - 1) < b.path().get(level - 1);
      if (before && a.path().get(level) >= b.path().get(level)) {
        return false; // inner labels stand in the order of the outer ones
      }
    }
    // a 小计 stands before what it adds up
    int outerA = a.path().get(a.path().size() - 2);
    int outerB = b.path().get(b.path().size() - 2);
    int leafB = Objects.requireNonNull(b.path().getLast());
    return outerA != outerB || !SUM.matcher(labels.get(leaf)).matches() || leaf < leafB;
  }

  /** Whether a label is by itself that of an amount column which this reading does not have. */
  private boolean isColumn(int label, List<PrintedColumn> chosen) {
    return form.stream()
        .filter(column -> column.as() == ColumnForm.Content.AMOUNT)
        .filter(column -> chosen.stream().noneMatch(other -> other.form() == column))
        .flatMap(column -> column.headers().stream())
        .anyMatch(
            header ->
                header.labels().size() == 1
                    && header.labels().getFirst().matcher(labels.get(label)).matches());
  }

  private boolean explained(List<PrintedColumn> chosen) {
    Set<Integer> used = new HashSet<>();
    chosen.forEach(column -> used.addAll(column.path()));
    for (int i = 0; i < labels.size(); i++) {
      if (!used.contains(i) && (!meaningless.test(labels.get(i)) || isColumn(i, chosen))) {
        return false;
      }
    }
    return true;
  }
}
