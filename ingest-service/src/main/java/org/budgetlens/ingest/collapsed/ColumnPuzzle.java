package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.ingest.collapsed.sum.Possible;
import org.budgetlens.ingest.collapsed.sum.Sum;
import org.budgetlens.ingest.collapsed.sum.SumSearch;
import org.budgetlens.ingest.table.RowTree;
import org.budgetlens.ingest.table.TypedRow;

/**
 * Finds the columns of a table's amounts. Every row has the ways of placing its amounts that keep
 * their order and the row's identities; what more is known is added step by step, and after each
 * step a row keeps the ways that occur in some solution of everything known so far:
 *
 * <ol>
 *   <li>the total row and group rows: a column adds up to its total, a blank total to nothing;
 *   <li>what other tables of the document say ({@link Fact});
 *   <li>that an economic class (301, 302 …) is either 人员经费 or 公用经费;
 *   <li>which of the two it is by definition ({@link EconomicClass}).
 * </ol>
 *
 * <p>A step with which nothing adds up contradicts the document (a true fault in its figures) and
 * is left out; the rows it would have decided stay open.
 */
final class ColumnPuzzle {
  private final List<RawRow> rows;
  private final List<PrintedColumn> columns;
  private final List<ColumnIdentity> identities;
  private final List<List<int[]>> ways = new ArrayList<>();
  private final Map<Integer, Map<Integer, Localized>> reasons = new TreeMap<>();
  private boolean exhaustive;

  ColumnPuzzle(RawTable table) {
    this.rows = table.rows();
    this.columns = table.amountColumns();
    this.identities = ColumnIdentity.of(table.layout().identities(), columns);
    for (int r = 0; r < rows.size(); r++) {
      ways.add(start(r));
    }
  }

  /** The ways of one row by itself. */
  private List<int[]> start(int r) {
    RawRow row = rows.get(r);
    List<int[]> ordered = Placements.inOrder(row.amounts().size(), columns.size());
    if (ordered.size() <= 1 || tooLarge(row)) {
      return ordered;
    }
    List<int[]> kept = Placements.keeping(identities, ordered, row.amounts());
    if (kept.isEmpty()) {
      return ordered; // the row's own figures contradict its identities
    }
    explain(r, ordered, kept, column -> identityReason(column));
    return kept;
  }

  private static boolean tooLarge(RawRow row) {
    return row.amounts().stream()
        .flatMap(Optional::stream)
        .anyMatch(amount -> Math.abs(amount.fen()) > Range.LARGEST_FEN);
  }

  /** What every row says by itself. */
  Solution alone() {
    return solution();
  }

  /**
   * Solves with what is known of other tables.
   *
   * @param facts what they say
   * @param thorough whether to search for what the sums exclude only together
   */
  Solution solve(List<Fact> facts, boolean thorough) {
    this.exhaustive = thorough;
    if (rows.stream().noneMatch(ColumnPuzzle::tooLarge)) {
      boolean addsUp = narrow(totals(), (row, column) -> totalReason(column));
      List<Fact> usable = usable(facts, addsUp);
      narrow(known(addsUp, usable), (row, column) -> factReason(usable, row, column));
      if (!isDecided()) {
        narrowByClass(known(addsUp, usable));
      }
      if (!isDecided() && addsUp && !totals().isEmpty()) {
        narrowByDefinition(usable);
      }
    }
    return solution();
  }

  private boolean isDecided() {
    return ways.stream().allMatch(left -> left.size() <= 1);
  }

  // ── sums ─────────────────────────────────────────────────────────────────────────────────────

  /** Everything known, over the ways that are left now. */
  private List<Sum> known(boolean addsUp, List<Fact> facts) {
    var sums = new ArrayList<Sum>();
    if (addsUp) {
      sums.addAll(totals());
    }
    facts.forEach(fact -> sums.add(sum(fact.rows(), fact.column(), fact.value())));
    return sums;
  }

  /** Σ details − total = 0, per column, for the total row and every group row. */
  private List<Sum> totals() {
    var sums = new ArrayList<Sum>();
    for (int t = 0; t < rows.size(); t++) {
      Set<Integer> parts = partsOf(t);
      if (!parts.isEmpty()) {
        for (int column = 0; column < columns.size(); column++) {
          sums.add(difference(parts, t, column));
        }
      }
    }
    return sums;
  }

  /** The rows that a total or group row adds up; none where that is not clear. */
  private Set<Integer> partsOf(int total) {
    TypedRow row = rows.get(total).row();
    if (row.kind() == RowKind.DETAIL || ways.get(total).isEmpty()) {
      return Set.of();
    }
    if (row.kind() == RowKind.TOTAL && rows.stream().filter(r -> isTotal(r)).count() > 1) {
      return Set.of();
    }
    var parts = new HashSet<Integer>();
    for (int r = 0; r < rows.size(); r++) {
      TypedRow other = rows.get(r).row();
      if (other.kind() == RowKind.DETAIL
          && (row.kind() == RowKind.TOTAL || RowTree.isBelow(other, row))) {
        if (ways.get(r).isEmpty()) {
          return Set.of();
        }
        parts.add(r);
      }
    }
    return parts;
  }

  private static boolean isTotal(RawRow row) {
    return row.row().kind() == RowKind.TOTAL;
  }

  private Sum difference(Set<Integer> parts, int total, int column) {
    var terms = new ArrayList<Sum.Term>();
    for (int r = 0; r < rows.size(); r++) {
      if (parts.contains(r) || r == total) {
        terms.add(term(r, column, r == total));
      }
    }
    return new Sum(terms, 0, 0);
  }

  private Sum sum(Set<Integer> parts, int column, Range value) {
    var terms = new ArrayList<Sum.Term>();
    for (int r = 0; r < rows.size(); r++) {
      if (parts.contains(r)) {
        terms.add(term(r, column, false));
      }
    }
    return new Sum(terms, value.low(), value.high());
  }

  private Sum.Term term(int r, int column, boolean negative) {
    List<int[]> options = ways.get(r);
    long[] low = new long[options.size()];
    long[] high = new long[options.size()];
    for (int o = 0; o < options.size(); o++) {
      int index = Placements.amountIn(column, options.get(o));
      if (index >= 0) {
        Range range = Range.of(rows.get(r).amounts().get(index));
        low[o] = negative ? -range.high() : range.low();
        high[o] = negative ? -range.low() : range.high();
      }
    }
    return new Sum.Term(r, low, high);
  }

  // ── steps ────────────────────────────────────────────────────────────────────────────────────

  /** Why an amount stands in a column. */
  private interface Reason {
    Localized of(int column);
  }

  /** Why an amount of a row stands in a column. */
  private interface RowReason {
    Localized of(int row, int column);
  }

  /** Keeps the ways of every row that occur in a solution; false where there is none. */
  private boolean narrow(List<Sum> sums, RowReason reason) {
    if (sums.isEmpty()) {
      return true;
    }
    Optional<Possible> possible = search(sums);
    if (possible.isEmpty()) {
      return false;
    }
    List<List<int[]>> before = List.copyOf(ways);
    for (int r = 0; r < rows.size(); r++) {
      if (!ways.get(r).isEmpty()) {
        ways.set(r, chosen(ways.get(r), possible.get().options().get(r)));
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      int row = r;
      explain(r, before.get(r), ways.get(r), column -> reason.of(row, column));
    }
    return true;
  }

  private Optional<Possible> search(List<Sum> sums) {
    return exhaustive
        ? SumSearch.solve(Possible.all(counts()), sums)
        : SumSearch.propagate(Possible.all(counts()), sums);
  }

  private static List<int[]> chosen(List<int[]> ways, BitSet options) {
    return options.stream().mapToObj(ways::get).toList();
  }

  /** Notes the reason of every amount that a step decides. */
  private void explain(int r, List<int[]> before, List<int[]> after, Reason reason) {
    var was = new Solution.Row(before, List.of());
    var is = new Solution.Row(after, List.of());
    for (int amount = 0; amount < rows.get(r).amounts().size(); amount++) {
      Integer column = is.columnOf(amount);
      if (column != null && was.columnOf(amount) == null) {
        reasons.computeIfAbsent(r, key -> new TreeMap<>()).put(amount, reason.of(column));
      }
    }
  }

  /**
   * The facts that can be used: those that do not contradict the table by themselves, if together
   * they do not either. Which of several is wrong cannot be told, and none is then trusted.
   */
  private List<Fact> usable(List<Fact> facts, boolean addsUp) {
    List<Fact> relevant =
        facts.stream()
            .filter(fact -> fact.rows().stream().noneMatch(r -> ways.get(r).isEmpty()))
            .toList();
    if (relevant.isEmpty() || isPossible(known(addsUp, relevant))) {
      return relevant;
    }
    List<Fact> consistent =
        relevant.stream().filter(fact -> isPossible(known(addsUp, List.of(fact)))).toList();
    return isPossible(known(addsUp, consistent)) ? consistent : List.of();
  }

  private boolean isPossible(List<Sum> sums) {
    return search(sums).isPresent();
  }

  /** A row without any way takes no part; it gets one option that adds nothing. */
  private int[] counts() {
    return ways.stream().mapToInt(left -> Math.max(1, left.size())).toArray();
  }

  /** What another table says of the column; else that it leaves another column empty. */
  private Localized factReason(List<Fact> facts, int row, int column) {
    List<Fact> ofRow =
        facts.stream()
            .filter(fact -> fact.rows().contains(row))
            .sorted(Comparator.comparingInt(fact -> fact.rows().size()))
            .toList();
    Optional<Fact> own = ofRow.stream().filter(fact -> fact.column() == column).findFirst();
    if (own.isPresent()) {
      return labelled(column, own.get().words());
    }
    return ofRow.stream()
        .filter(fact -> fact.value().equals(Range.ZERO))
        .findFirst()
        .map(fact -> labelled(column, excluded(fact)))
        .orElseGet(() -> totalReason(column));
  }

  private Localized excluded(Fact fact) {
    PrintedColumn other = columns.get(fact.column());
    return new Localized(
        "不是" + other.label() + "，" + fact.words().zh(),
        "not " + other.name() + ", as " + fact.words().en());
  }

  /** Rows of one economic class take the same columns; they are then one variable together. */
  private void narrowByClass(List<Sum> sums) {
    Map<String, List<Integer>> classes = classes();
    if (classes.isEmpty()) {
      return;
    }
    int[] leader = new int[rows.size()];
    for (int r = 0; r < leader.length; r++) {
      leader[r] = r;
    }
    for (List<Integer> members : classes.values()) {
      members.forEach(member -> leader[member] = members.getFirst());
    }
    List<Sum> merged = sums.stream().map(sum -> ClassSums.merged(sum, leader)).toList();
    Optional<Possible> possible = search(merged);
    if (possible.isEmpty()) {
      return;
    }
    for (Map.Entry<String, List<Integer>> entry : classes.entrySet()) {
      BitSet options = possible.get().options().get(entry.getValue().getFirst());
      for (int r : entry.getValue()) {
        List<int[]> before = ways.get(r);
        ways.set(r, chosen(before, options));
        explain(r, before, ways.get(r), column -> classReason(column, entry.getKey()));
      }
    }
  }

  /** Every open row takes the column of its class; kept only if everything then adds up. */
  private void narrowByDefinition(List<Fact> facts) {
    List<List<int[]>> before = List.copyOf(ways);
    for (List<Integer> members : classes().values()) {
      for (int r : members) {
        String economicClass = Objects.requireNonNull(EconomicClass.of(rows.get(r).row()));
        int other = index(otherThan(EconomicClass.columnOf(economicClass)));
        ways.set(
            r, ways.get(r).stream().filter(way -> Placements.amountIn(other, way) < 0).toList());
      }
    }
    boolean changed = !before.equals(ways);
    boolean empty =
        ways.stream().anyMatch(List::isEmpty) && before.stream().noneMatch(List::isEmpty);
    Optional<Possible> possible = changed && !empty ? search(known(true, facts)) : Optional.empty();
    for (int r = 0; r < rows.size(); r++) {
      ways.set(
          r,
          possible.isEmpty() || ways.get(r).isEmpty()
              ? before.get(r)
              : chosen(ways.get(r), possible.get().options().get(r)));
      explain(r, before.get(r), ways.get(r), this::definitionReason);
    }
  }

  private static String otherThan(String column) {
    return column.equals(Columns.PERSONNEL) ? Columns.PUBLIC_COST : Columns.PERSONNEL;
  }

  private int index(String column) {
    return columns.stream().map(PrintedColumn::name).toList().indexOf(column);
  }

  /** Open rows by economic class, in tables with 人员经费 and 公用经费 and one meaning of "open". */
  private Map<String, List<Integer>> classes() {
    if (index(Columns.PERSONNEL) < 0 || index(Columns.PUBLIC_COST) < 0) {
      return Map.of();
    }
    var classes = new TreeMap<String, List<Integer>>();
    for (int r = 0; r < rows.size(); r++) {
      String key = EconomicClass.of(rows.get(r).row());
      if (key != null && ways.get(r).size() > 1) {
        List<Integer> members = classes.computeIfAbsent(key, k -> new ArrayList<>());
        if (!members.isEmpty() && !sameWays(members.getFirst(), r)) {
          return Map.of();
        }
        members.add(r);
      }
    }
    return classes;
  }

  private boolean sameWays(int a, int b) {
    List<int[]> left = ways.get(a);
    List<int[]> right = ways.get(b);
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!Arrays.equals(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  // ── words ────────────────────────────────────────────────────────────────────────────────────

  private Localized identityReason(int column) {
    return identities.stream()
        .filter(identity -> identity.concerns(column))
        .findFirst()
        .map(
            identity ->
                labelled(
                    column,
                    new Localized(
                        "只有这样排列才满足" + identity.words().zh(),
                        "only order with which " + identity.words().en())))
        .orElseGet(
            () ->
                labelled(
                    column,
                    new Localized("其他排列不满足行内等式", "no other order keeps the row's identities")));
  }

  private Localized totalReason(int column) {
    String total = printedTotal(column);
    return labelled(
        column,
        total.isEmpty()
            ? new Localized("只有这样分配，各列才等于合计行", "only assignment with which the columns add up")
            : new Localized(
                "只有这样分配，本列才合计为" + total,
                "only assignment with which the column adds up to " + total));
  }

  private Localized classReason(int column, String economicClass) {
    String total = printedTotal(column);
    return labelled(
        column,
        new Localized(
            "经济分类%s归同一列时，只有这样本列才合计为%s".formatted(economicClass, total),
            "only assignment of class %s to one column with which it adds up to %s"
                .formatted(economicClass, total)));
  }

  private Localized definitionReason(int column) {
    return labelled(
        column,
        new Localized(
            "按定义，工资福利和对个人和家庭的补助（301、303）为人员经费，其余为公用经费，且各列等于合计",
            "by definition 301 and 303 are personnel and the rest public cost, and the columns add up"));
  }

  private String printedTotal(int column) {
    for (int r = 0; r < rows.size(); r++) {
      if (isTotal(rows.get(r)) && !ways.get(r).isEmpty()) {
        Integer amount = new Solution.Row(ways.get(r), List.of()).amountIn(column);
        if (amount != null && amount >= 0) {
          return rows.get(r).amounts().get(amount).map(PrintedAmount::printed).orElse("");
        }
      }
    }
    return "";
  }

  private Localized labelled(int column, Localized reason) {
    PrintedColumn printed = columns.get(column);
    return new Localized(printed.label() + "：" + reason.zh(), printed.name() + ": " + reason.en());
  }

  private Solution solution() {
    var solved = new ArrayList<Solution.Row>();
    for (int r = 0; r < rows.size(); r++) {
      Map<Integer, Localized> known = reasons.getOrDefault(r, Map.of());
      var why = new ArrayList<Optional<Localized>>();
      for (int amount = 0; amount < rows.get(r).amounts().size(); amount++) {
        why.add(Optional.ofNullable(known.get(amount)));
      }
      solved.add(new Solution.Row(Objects.requireNonNull(ways.get(r)), why));
    }
    return new Solution(solved);
  }
}
