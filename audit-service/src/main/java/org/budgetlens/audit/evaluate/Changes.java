package org.budgetlens.audit.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.audit.PrintedText;
import org.jspecify.annotations.Nullable;

/**
 * The cells that two revisions print otherwise. An amount that left one row and came to another of
 * its table and column only moved, if
 *
 * <ul>
 *   <li>both rows have the same label, and their order is another one; or
 *   <li>one row is only in the earlier revision and the other only in the later one: a label was
 *       changed.
 * </ul>
 *
 * Two rows with different labels whose amounts were exchanged are changed.
 */
final class Changes {
  /** How often a row's label was printed before, between the label and the column. */
  private static final Pattern OCCURRENCE = Pattern.compile("#\\d+(?=/[^/]*$)");

  private final Set<String> rowsNow;
  private final Set<String> rowsBefore;
  private List<Change> all = new ArrayList<>();

  /**
   * No changes yet.
   *
   * @param now all cells of the later revision
   * @param before all cells of the earlier one
   */
  Changes(List<PrintedCells.Cell> now, List<PrintedCells.Cell> before) {
    rowsNow = now.stream().map(cell -> row(cell.key())).collect(Collectors.toSet());
    rowsBefore = before.stream().map(cell -> row(cell.key())).collect(Collectors.toSet());
  }

  private static String row(String key) {
    return PrintedText.plain(key.substring(0, key.lastIndexOf('/')));
  }

  /**
   * One cell.
   *
   * @param key names it
   * @param table the key of its table
   * @param now what is printed; null for nothing, or for what only moved here
   * @param before what was printed; null for nothing, or for what only moved elsewhere
   */
  record Change(
      String key, String table, @Nullable Contribution now, @Nullable Contribution before) {}

  /** A cell of one revision or of both. */
  void add(PrintedCells.@Nullable Cell now, PrintedCells.@Nullable Cell before) {
    PrintedCells.Cell place = now == null ? before : now;
    if (place == null) {
      throw new IllegalArgumentException("A cell of neither revision");
    }
    all.add(
        new Change(
            place.key(),
            place.table(),
            now == null ? null : now.cell(),
            before == null ? null : before.cell()));
  }

  List<Change> all() {
    return List.copyOf(all);
  }

  /** Forgets the amounts that only moved; returns how many those are. */
  int withoutMoved() {
    int shifted = withoutMoved(false);
    return shifted + withoutMoved(true);
  }

  private int withoutMoved(boolean renamed) {
    Map<String, Deque<Integer>> left = new HashMap<>();
    for (int index = 0; index < all.size(); index++) {
      Change change = all.get(index);
      if (change.before() != null && !(renamed && rowsNow.contains(row(change.key())))) {
        left.computeIfAbsent(place(change, change.before(), renamed), key -> new ArrayDeque<>())
            .add(index);
      }
    }
    int moved = 0;
    for (int index = 0; index < all.size(); index++) {
      Change change = all.get(index);
      if (change.now() != null && !(renamed && rowsBefore.contains(row(change.key())))) {
        Deque<Integer> from = left.get(place(change, change.now(), renamed));
        Integer origin = from == null ? null : from.poll();
        if (origin != null) {
          Change other = all.get(origin);
          all.set(origin, new Change(other.key(), other.table(), other.now(), null));
          Change own = all.get(index);
          all.set(index, new Change(own.key(), own.table(), null, own.before()));
          moved++;
        }
      }
    }
    all = new ArrayList<>(all.stream().filter(Changes::isAny).toList());
    return moved;
  }

  private static boolean isAny(Change change) {
    return change.now() != null || change.before() != null;
  }

  /** Where an amount can move without being changed. */
  private static String place(Change change, Contribution amount, boolean renamed) {
    String rows =
        renamed
            ? change.table() + "\n" + amount.column()
            : PrintedText.plain(OCCURRENCE.matcher(change.key()).replaceAll(""));
    return rows + "\n" + amount.fen();
  }
}
