package org.budgetlens.ingest.collapsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.ingest.form.TableForm;

/**
 * The ways to put a row's amounts into columns: from left to right, leaving out columns. A way is
 * an array with the column of every amount.
 */
final class Placements {
  /** Beyond this many ways a row is not reasoned about. */
  private static final int MOST = 50_000;

  /** Rows whose common contradiction is not their own fault. */
  private static final int FEWEST_TELLING = 3;

  private Placements() {}

  /**
   * Every way that keeps the order; none where there are more amounts than columns, or too many.
   */
  static List<int[]> inOrder(int amounts, int columns) {
    if (amounts > columns || ways(amounts, columns) > MOST) {
      return List.of();
    }
    var all = new ArrayList<int[]>();
    extend(new int[amounts], 0, 0, columns, all);
    return all;
  }

  private static void extend(int[] way, int amount, int from, int columns, List<int[]> all) {
    if (amount == way.length) {
      all.add(way.clone());
      return;
    }
    for (int column = from; column <= columns - (way.length - amount); column++) {
      way[amount] = column;
      extend(way, amount + 1, column + 1, columns, all);
    }
  }

  private static long ways(int amounts, int columns) {
    long ways = 1;
    for (int i = 1; i <= amounts && ways <= MOST; i++) {
      ways = ways * (columns - amounts + i) / i;
    }
    return ways;
  }

  /** The ways of these in which the row keeps all identities. */
  static List<int[]> keeping(
      List<ColumnIdentity> identities, List<int[]> ways, List<Optional<PrintedAmount>> amounts) {
    return ways.stream()
        .filter(way -> identities.stream().allMatch(identity -> identity.holds(way, amounts)))
        .toList();
  }

  /**
   * Whether no row can keep the identities of these columns: then not the rows are wrong, but the
   * header was read wrongly, and whatever column an amount is given is a guess.
   */
  static boolean contradict(
      List<PrintedColumn> columns, TableForm.Layout.Columns layout, List<RawRow> rows) {
    List<PrintedColumn> amounts = columns.stream().filter(PrintedColumn::isAmount).toList();
    List<ColumnIdentity> identities = ColumnIdentity.of(layout.identities(), amounts);
    List<RawRow> telling =
        rows.stream()
            .filter(row -> row.readable() && row.amounts().size() > 1)
            .filter(row -> row.amounts().size() < amounts.size())
            .toList();
    return !identities.isEmpty()
        && telling.size() >= FEWEST_TELLING
        && telling.stream().noneMatch(row -> keeps(row, identities, amounts.size()));
  }

  private static boolean keeps(RawRow row, List<ColumnIdentity> identities, int columns) {
    boolean large =
        row.amounts().stream()
            .flatMap(Optional::stream)
            .anyMatch(amount -> Math.abs(amount.fen()) > Range.LARGEST_FEN);
    List<int[]> ordered = inOrder(row.amounts().size(), columns);
    return large || ordered.isEmpty() || !keeping(identities, ordered, row.amounts()).isEmpty();
  }

  /** Index of the amount that a way puts into a column, −1 for none. */
  static int amountIn(int column, int[] way) {
    for (int i = 0; i < way.length; i++) {
      if (way[i] == column) {
        return i;
      }
    }
    return -1;
  }
}
