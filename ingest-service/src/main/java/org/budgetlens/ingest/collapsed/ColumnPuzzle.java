package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.ingest.collapsed.sum.Possible;
import org.budgetlens.ingest.collapsed.sum.Sum;
import org.budgetlens.ingest.collapsed.sum.SumSearch;
import org.budgetlens.ingest.source.ReadingBudget;

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
  private final ColumnReasons why;
  private final ReadingBudget budget;
  private boolean exhaustive;

  ColumnPuzzle(RawTable table, ReadingBudget budget) {
    this.budget = budget;
    this.rows = table.rows();
    this.columns = table.amountColumns();
    this.identities = ColumnIdentity.of(table.layout().identities(), columns);
    this.why = new ColumnReasons(rows, columns, identities, ways);
    for (int r = 0; r < rows.size(); r++) {
      ways.add(start(r));
    }
  }

  /** The ways of one row by itself. */
  private List<int[]> start(int r) {
    RawRow row = rows.get(r);
    List<int[]> ordered = Placements.inOrder(row.amounts().size(), columns.size());
    if (ordered.size() <= 1 || !isUsable(row)) {
      return ordered;
    }
    List<int[]> kept = Placements.keeping(identities, ordered, row.amounts());
    if (kept.isEmpty()) {
      return wholeFirst(ordered); // the row's own figures contradict its identities
    }
    explain(r, ordered, kept, why::identity);
    return kept;
  }

  /**
   * The ways with the first amount in the first column, where that is the whole of others: a row
   * may be wrong about its parts, but it prints what they are parts of. Otherwise another table
   * that knows a part could take the whole for it.
   */
  private List<int[]> wholeFirst(List<int[]> ordered) {
    return identities.stream().anyMatch(identity -> identity.whole() == 0)
        ? ordered.stream().filter(way -> way[0] == 0).toList()
        : ordered;
  }

  /** Whether all amounts were read and can be added without overflow. */
  private static boolean isUsable(RawRow row) {
    return row.readable()
        && row.amounts().stream()
            .flatMap(Optional::stream)
            .allMatch(amount -> Math.abs(amount.fen()) <= Range.LARGEST_FEN);
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
    if (rows.stream().allMatch(ColumnPuzzle::isUsable)) {
      boolean addsUp = narrow(sums().totals(), (row, column) -> why.total(column));
      List<Fact> usable = usable(facts, addsUp);
      narrow(sums().known(addsUp, usable), (row, column) -> why.fact(usable, row, column));
      if (!isDecided()) {
        narrowByClass(sums().known(addsUp, usable));
      }
      if (!isDecided() && addsUp && !sums().totals().isEmpty()) {
        narrowByDefinition(usable);
      }
    }
    return solution();
  }

  private TableSums sums() {
    return new TableSums(rows, columns.size(), ways);
  }

  private boolean isDecided() {
    return ways.stream().allMatch(left -> left.size() <= 1);
  }

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
    budget.checkNow();
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
    if (relevant.isEmpty() || isPossible(sums().known(addsUp, relevant))) {
      return relevant;
    }
    List<Fact> consistent =
        relevant.stream().filter(fact -> isPossible(sums().known(addsUp, List.of(fact)))).toList();
    return isPossible(sums().known(addsUp, consistent)) ? consistent : List.of();
  }

  private boolean isPossible(List<Sum> sums) {
    return search(sums).isPresent();
  }

  /** A row without any way takes no part; it gets one option that adds nothing. */
  private int[] counts() {
    return ways.stream().mapToInt(left -> Math.max(1, left.size())).toArray();
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
        explain(r, before, ways.get(r), column -> why.economicClass(column, entry.getKey()));
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
    Optional<Possible> possible =
        changed && !empty ? search(sums().known(true, facts)) : Optional.empty();
    for (int r = 0; r < rows.size(); r++) {
      ways.set(
          r,
          possible.isEmpty() || ways.get(r).isEmpty()
              ? before.get(r)
              : chosen(ways.get(r), possible.get().options().get(r)));
      explain(r, before.get(r), ways.get(r), why::definition);
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
