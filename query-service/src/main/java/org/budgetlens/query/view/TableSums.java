package org.budgetlens.query.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.query.row.DocumentRows;
import org.budgetlens.query.row.FactRow;

/**
 * One amount column of the detail rows of one table, added up by one grouping.
 *
 * @param table index of the table in its document
 * @param grouping what the rows are grouped by
 * @param measure canonical name of the amount column
 * @param sums one per key, ordered by key
 */
public record TableSums(int table, Grouping grouping, String measure, List<Sum> sums) {
  private static final Map<TableType, List<Grouping>> GROUPINGS = groupings();
  private static final Comparator<List<String>> BY_PARTS =
      (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
          int order = one.get(i).compareTo(other.get(i));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(one.size(), other.size());
      };

  /**
   * Rows with the same key, added up.
   *
   * @param key the parts of the key; - where rows have none
   * @param fen Σ in 分
   * @param rows how many rows have an amount
   */
  public record Sum(List<String> key, long fen, int rows) {
    public Sum {
      key = List.copyOf(key);
    }

    Sum plus(Sum other) {
      return new Sum(key, Math.addExact(fen, other.fen), rows + other.rows);
    }
  }

  private record Place(int table, Grouping grouping, String measure) {}

  public TableSums {
    sums = List.copyOf(sums);
  }

  /**
   * All sums of a document.
   *
   * @throws ArithmeticException if a sum is beyond a long
   */
  public static List<TableSums> of(DocumentRows document) {
    var sums = new LinkedHashMap<Place, Map<List<String>, Sum>>();
    for (FactRow row : document.rows()) {
      TableType type = document.typeOf(row);
      if (type != null && row.kind() == RowKind.DETAIL) {
        GROUPINGS.getOrDefault(type, List.of()).forEach(it -> add(sums, row, it));
      }
    }
    var all = new ArrayList<TableSums>();
    sums.forEach(
        (place, own) ->
            all.add(
                new TableSums(
                    place.table(), place.grouping(), place.measure(), List.copyOf(own.values()))));
    return all;
  }

  private static void add(Map<Place, Map<List<String>, Sum>> sums, FactRow row, Grouping grouping) {
    List<String> key = grouping.keyOf(row);
    row.amounts()
        .forEach(
            (measure, fen) ->
                sums.computeIfAbsent(
                        new Place(row.table(), grouping, measure), it -> new TreeMap<>(BY_PARTS))
                    .merge(key, new Sum(key, fen, 1), Sum::plus));
  }

  /** How many budget units each table prints, by its index; only tables that print any. */
  public static Map<Integer, Integer> units(Collection<TableSums> all) {
    var units = new LinkedHashMap<Integer, Set<List<String>>>();
    for (TableSums own : all) {
      if (own.grouping() == Grouping.ORGANISATION) {
        own.sums().stream()
            .map(Sum::key)
            .filter(key -> !key.equals(Grouping.WITHOUT_ORGANISATION))
            .forEach(key -> units.computeIfAbsent(own.table(), it -> new HashSet<>()).add(key));
      }
    }
    var counts = new LinkedHashMap<Integer, Integer>();
    units.forEach((table, keys) -> counts.put(table, keys.size()));
    return counts;
  }

  private static Map<TableType, List<Grouping>> groupings() {
    var groupings = new EnumMap<TableType, List<Grouping>>(TableType.class);
    for (Grouping grouping : Grouping.values()) {
      grouping
          .tables()
          .forEach(type -> groupings.computeIfAbsent(type, it -> new ArrayList<>()).add(grouping));
    }
    return groupings;
  }
}
