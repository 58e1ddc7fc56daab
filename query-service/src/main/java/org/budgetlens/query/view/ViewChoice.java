package org.budgetlens.query.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.query.request.RowFilter;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the tables a view is made from: of each document the first type of table that prints what
 * the view shows. It depends on nothing but {@link ViewShape} and what is stored of the document.
 */
public final class ViewChoice {
  private final View view;
  private final String measure;

  /**
   * Chooses for a view.
   *
   * @param measure the amount column to compare
   */
  public ViewChoice(View view, String measure) {
    this.view = view;
    this.measure = measure;
  }

  /**
   * The columns of a document; none where it cannot be shown.
   *
   * @param tables its tables of the view's types
   * @param sums their sums by the table's index and by amount column
   * @param units how many budget units each table prints, by its index
   */
  public List<TableColumn> of(
      List<TableSummary> tables,
      Map<Integer, Map<String, Sums>> sums,
      Map<Integer, Integer> units) {
    for (TableType type : view.tables()) {
      var columns = new ArrayList<TableColumn>();
      for (TableSummary table : tables) {
        int index = table.table().index();
        Map<String, Sums> own = sums.getOrDefault(index, Map.of());
        if (table.table().type() == type && shows(own)) {
          columns.addAll(columns(table, own, units.get(index)));
        }
      }
      if (!columns.isEmpty()) {
        return List.copyOf(columns);
      }
    }
    return List.of();
  }

  private List<TableColumn> columns(
      TableSummary table, Map<String, Sums> sums, @Nullable Integer units) {
    String total = view.total(measure, table.table().type());
    if (view.dimension() instanceof Dimension.Lines) {
      var sides = new ArrayList<TableColumn>();
      for (Side side : Side.values()) {
        var own = new HashMap<String, Sums>();
        sums.forEach((column, all) -> own.put(column, lines(side, all)));
        sides.add(TableColumn.of(table, side, null, total, own));
      }
      return sides;
    }
    return List.of(TableColumn.of(table, null, units, total, sums));
  }

  /** Items of a side and what is carried over; its parts only where the whole is not printed. */
  private static Sums lines(Side side, Sums all) {
    Sums own = all.where(place -> all.key(place).getFirst().equals(side.name()));
    boolean carried = own.keys().stream().anyMatch(key -> hasRole(key, LineRole.CARRIED));
    LineRole rest = carried ? LineRole.CARRIED : LineRole.CARRIED_ITEM;
    return own.where(
        place -> hasRole(own.key(place), LineRole.ITEM) || hasRole(own.key(place), rest));
  }

  private static boolean hasRole(List<String> key, LineRole role) {
    return key.get(1).equals(role.name());
  }

  private boolean shows(Map<String, Sums> sums) {
    return switch (view.dimension()) {
      case Dimension.Codes codes -> coded(sums.values(), 1);
      case Dimension.Flow flow -> coded(sums.values(), 2);
      case Dimension.Parts parts -> new PartSums(sums).has(parts.parts());
      case Dimension.Lines lines -> !sums.isEmpty();
      case Dimension.Texts texts -> !sums.isEmpty();
    };
  }

  /** Whether any sum has at least this many codes. */
  private static boolean coded(Collection<Sums> sums, int codes) {
    return sums.stream()
        .flatMap(it -> it.keys().stream())
        .anyMatch(
            key -> key.stream().filter(part -> !part.equals(RowFilter.NONE)).count() >= codes);
  }
}
