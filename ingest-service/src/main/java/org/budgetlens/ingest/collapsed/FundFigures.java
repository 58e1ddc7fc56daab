package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.form.ColumnForm;
import org.budgetlens.ingest.form.SideForm;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.table.LineLabel;
import org.budgetlens.ingest.table.ReadingProblem;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an expenditure line behind its amount, which are that amount by fund. A line that
 * leaves cells blank prints fewer: then a fund without income gets none, and a fund whose total is
 * reached by other lines gets no more; the rest must make the funds' totals. Where that leaves a
 * choice on any line, the funds of the whole table stay unread.
 */
final class FundFigures {
  /** Lines whose funds are tried together: up to three ways each. */
  private static final int MOST_OPEN = 8;

  /** What stands beside the amounts of an expenditure side that prints no funds. */
  private static final String OTHERS = "支出各列（合计以外）";

  private final SideForm form;
  private final AmountUnit unit;
  private final List<String> funds;
  private final List<SidedLine> lines;

  /** By line the figures of its funds, in the order of funds; null where they are not known. */
  private final List<@Nullable List<String>> known = new ArrayList<>();

  private FundFigures(SideForm form, AmountUnit unit, List<String> funds, List<SidedLine> lines) {
    this.form = form;
    this.unit = unit;
    this.funds = funds;
    this.lines = lines;
  }

  /** The labels of funds that a header prints, in printed order. */
  static List<String> labels(SideForm form, List<String> header) {
    var found = new TreeMap<Integer, String>();
    for (ColumnForm fund : form.funds()) {
      for (int i = 0; i < header.size(); i++) {
        if (names(fund, Objects.requireNonNull(header.get(i)))) {
          found.put(i, header.get(i));
          break;
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static boolean names(ColumnForm fund, String label) {
    return fund.headers().stream()
        .anyMatch(
            path -> path.labels().size() == 1 && path.labels().getFirst().matcher(label).matches());
  }

  /** Whether an entry prints no more figures than there are columns, or parts of the first one. */
  static boolean fit(@Nullable SidedEntry entry, int funds, AmountUnit unit) {
    if (entry == null || entry.figures().size() < 2) {
      return true;
    }
    if (funds > 0) {
      return entry.figures().size() <= 1 + funds;
    }
    Range parts = Range.ZERO;
    for (String part : entry.figures().subList(1, entry.figures().size())) {
      parts = parts.plus(Range.of(amount(part, unit)));
    }
    return parts.meets(Range.of(amount(entry.figures().getFirst(), unit)));
  }

  /**
   * Puts the figures of all lines under their funds.
   *
   * @param lines the lines, which are replaced by those with all cells
   * @return the funds that could be read
   */
  static List<String> settle(
      SideForm form,
      AmountUnit unit,
      List<String> funds,
      List<SidedLine> lines,
      List<ReadingProblem> problems) {
    var figures = new FundFigures(form, unit, funds, lines);
    return figures.settle(problems) ? funds : List.of();
  }

  private boolean settle(List<ReadingProblem> problems) {
    for (SidedLine line : lines) {
      boolean none = line.figures(Side.EXPENDITURE) < 2;
      boolean all = line.figures(Side.EXPENDITURE) == 1 + funds.size();
      known.add(none ? List.of() : all ? rest(line) : null);
    }
    boolean more = true;
    while (more && known.contains(null)) {
      more = false;
      for (int i = 0; i < lines.size(); i++) {
        if (known.get(i) == null) {
          known.set(i, only(i));
          more |= known.get(i) != null;
        }
      }
    }
    if (!funds.isEmpty() && known.contains(null)) {
      together();
    }
    for (int i = 0; i < lines.size(); i++) {
      if (funds.isEmpty() && lines.get(i).figures(Side.EXPENDITURE) > 1) {
        rest(lines.get(i))
            .forEach(
                figure ->
                    problems.add(
                        new ReadingProblem.UnmappedCell(
                            lines.getFirst().source(), OTHERS, figure)));
      } else if (known.get(i) == null) {
        problems.add(
            new ReadingProblem.AmbiguousRow(lines.get(i).source(), lines.get(i).text(), funds));
      }
    }
    boolean settled = !funds.isEmpty() && !known.contains(null);
    for (int i = 0; i < lines.size(); i++) {
      List<String> by = known.get(i);
      if (lines.get(i).figures(Side.EXPENDITURE) > 1) {
        var cells = new ArrayList<>(List.of(lines.get(i).figure(Side.EXPENDITURE, 0)));
        cells.addAll(settled && by != null ? by : List.of());
        lines.set(i, lines.get(i).withFigures(cells));
      }
    }
    return settled;
  }

  /** Settles all lines that are left at once, where only one way makes the funds' totals. */
  private void together() {
    var open = new ArrayList<Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (known.get(i) == null) {
        open.add(i);
      }
    }
    boolean totals = IntStream.range(0, funds.size()).allMatch(fund -> left(fund).isPresent());
    if (!totals || open.size() > MOST_OPEN || open.stream().anyMatch(this::isSum)) {
      return;
    }
    var found = new ArrayList<List<List<String>>>();
    search(open, 0, new ArrayList<>(), found);
    if (found.size() == 1) {
      for (int i = 0; i < open.size(); i++) {
        known.set(open.get(i), found.getFirst().get(i));
      }
    }
  }

  private void search(
      List<Integer> open, int at, List<List<String>> chosen, List<List<List<String>>> found) {
    if (found.size() > 1) {
      return;
    }
    if (at == open.size()) {
      boolean makes =
          IntStream.range(0, funds.size())
              .allMatch(
                  fund ->
                      chosen.stream().mapToLong(by -> fen(by.get(fund))).sum()
                          == left(fund).orElse(0L));
      if (makes) {
        found.add(List.copyOf(chosen));
      }
      return;
    }
    var ways = new ArrayList<List<String>>();
    place(rest(lines.get(open.get(at))), 0, new ArrayList<>(), open.get(at), ways);
    for (List<String> way : ways) {
      chosen.add(way);
      search(open, at + 1, chosen, found);
      chosen.removeLast();
    }
  }

  private static List<String> rest(SidedLine line) {
    var rest = new ArrayList<String>();
    for (int i = 1; i < line.figures(Side.EXPENDITURE); i++) {
      rest.add(line.figure(Side.EXPENDITURE, i));
    }
    return rest;
  }

  /** The only way to put a line's figures under funds, null where there are several or none. */
  private @Nullable List<String> only(int line) {
    var ways = new ArrayList<List<String>>();
    place(rest(lines.get(line)), 0, new ArrayList<>(), line, ways);
    return ways.size() == 1 ? ways.getFirst() : null;
  }

  private void place(
      List<String> figures, int fund, List<String> placed, int line, List<List<String>> ways) {
    if (fund == funds.size()) {
      if (figures.isEmpty()) {
        ways.add(List.copyOf(placed));
      }
      return;
    }
    placed.add("");
    place(figures, fund + 1, placed, line, ways);
    placed.removeLast();
    if (!figures.isEmpty() && mayStand(figures.getFirst(), fund, line)) {
      placed.add(figures.getFirst());
      place(figures.subList(1, figures.size()), fund + 1, placed, line, ways);
      placed.removeLast();
    }
  }

  private boolean mayStand(String figure, int fund, int line) {
    long fen = fen(figure);
    Optional<Long> income = income(fund);
    if (income.isPresent() && income.get() == 0 && fen != 0) {
      return false;
    }
    return isSum(line) || left(fund).map(left -> fen <= left).orElse(true);
  }

  /** What the fund's income is, where a line says so and nothing is carried over. */
  private Optional<Long> income(int fund) {
    ColumnForm column =
        form.funds().stream().filter(f -> names(f, funds.get(fund))).findFirst().orElseThrow();
    Optional<Long> found = Optional.empty();
    for (SidedLine line : lines) {
      LineLabel label = LineLabel.of(line.label(Side.INCOME));
      String name = Width.label(label.line()).replaceFirst("收入$", "");
      if (label.role(false) == LineRole.CARRIED && fen(line.figure(Side.INCOME, 0)) != 0) {
        return Optional.empty();
      }
      if (found.isEmpty() && names(column, name)) {
        found = Optional.of(fen(line.figure(Side.INCOME, 0)));
      }
    }
    return found;
  }

  /** What other lines leave of the fund's total, where that is known. */
  private Optional<Long> left(int fund) {
    Optional<Long> total = Optional.empty();
    long used = 0;
    for (int i = 0; i < lines.size(); i++) {
      List<String> by = known.get(i);
      if (by == null || by.isEmpty()) {
        continue;
      }
      if (isSum(i)) {
        total = Optional.of(fen(by.get(fund)));
      } else {
        used += fen(by.get(fund));
      }
    }
    long sum = used;
    return total.map(all -> all - sum);
  }

  private boolean isSum(int line) {
    LineRole role = LineLabel.of(lines.get(line).label(Side.EXPENDITURE)).role(false);
    return role == LineRole.GRAND_TOTAL || role == LineRole.CURRENT_TOTAL;
  }

  private long fen(String figure) {
    return amount(figure, unit).map(PrintedAmount::fen).orElse(0L);
  }

  private static Optional<PrintedAmount> amount(String figure, AmountUnit unit) {
    return AmountText.read(figure, unit) instanceof AmountText.Amount amount
        ? Optional.of(amount.amount())
        : Optional.empty();
  }
}
