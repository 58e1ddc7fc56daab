package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.ingest.collapsed.sum.Sum;
import org.budgetlens.ingest.table.RowTree;
import org.budgetlens.ingest.table.TypedRow;

/** What must add up in a table, as sums over the ways that its rows have left. */
final class TableSums {
  private final List<RawRow> rows;
  private final int columns;
  private final List<List<int[]>> ways;

  /**
   * The sums of a table.
   *
   * @param rows its rows
   * @param columns number of its amount columns
   * @param ways by row the ways that are left
   */
  TableSums(List<RawRow> rows, int columns, List<List<int[]>> ways) {
    this.rows = rows;
    this.columns = columns;
    this.ways = List.copyOf(ways);
  }

  /** Everything known: the totals, unless they contradict the rows, and what other tables say. */
  List<Sum> known(boolean addsUp, List<Fact> facts) {
    var sums = new ArrayList<Sum>();
    if (addsUp) {
      sums.addAll(totals());
    }
    facts.forEach(fact -> sums.add(sum(fact.rows(), fact.column(), fact.value())));
    return sums;
  }

  /** Σ details − total = 0, per column, for the total row and every group row. */
  List<Sum> totals() {
    var sums = new ArrayList<Sum>();
    for (int t = 0; t < rows.size(); t++) {
      Set<Integer> parts = partsOf(t);
      if (!parts.isEmpty()) {
        for (int column = 0; column < columns; column++) {
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
    if (row.kind() == RowKind.TOTAL && rows.stream().filter(TableSums::isTotal).count() > 1) {
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

  static boolean isTotal(RawRow row) {
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
}
