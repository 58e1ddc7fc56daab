package org.budgetlens.query.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.budgetlens.contracts.table.Side;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.query.request.RowFilter;

/**
 * Chooses the tables a view is made from: of each document the first type of table that prints what
 * the view shows. A document without such a table is named, never left out silently.
 */
public final class ViewChoice {
  /**
   * The sums of one table.
   *
   * @param table index of the table in its document
   * @param group the sum, whose column is the place of its document
   */
  public record TableGroup(int table, Group group) {}

  private final View view;
  private final List<ViewSource> sources = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<ViewDocument> without = new ArrayList<>();

  /** Chooses for a view. */
  public ViewChoice(View view) {
    this.view = view;
  }

  /**
   * Adds the columns of a document.
   *
   * @param tables its tables of the view's types
   * @param found their sums
   * @param units how many budget units each table prints, by its index
   */
  public void add(
      ViewDocument document,
      List<TableSummary> tables,
      List<TableGroup> found,
      Map<Integer, Integer> units) {
    var byTable = new HashMap<Integer, List<Group>>();
    found.forEach(
        it -> byTable.computeIfAbsent(it.table(), key -> new ArrayList<>()).add(it.group()));
    for (TableType type : view.tables()) {
      List<TableSummary> showing =
          tables.stream()
              .filter(it -> it.table().type() == type)
              .filter(it -> shows(byTable.getOrDefault(it.table().index(), List.of())))
              .toList();
      if (!showing.isEmpty()) {
        showing.forEach(it -> add(document, it, byTable, units));
        return;
      }
    }
    without.add(document);
  }

  private void add(
      ViewDocument document,
      TableSummary table,
      Map<Integer, List<Group>> byTable,
      Map<Integer, Integer> units) {
    int index = table.table().index();
    List<Group> own = byTable.getOrDefault(index, List.of());
    if (view.dimension() instanceof Dimension.Lines) {
      for (Side side : Side.values()) {
        add(new ViewSource(document, table, side, null), of(side, own));
      }
    } else {
      add(new ViewSource(document, table, null, units.get(index)), own);
    }
  }

  private static List<Group> of(Side side, List<Group> groups) {
    var own = new ArrayList<Group>(groups.size());
    for (Group group : groups) {
      if (group.key().getFirst().equals(side.name())) {
        own.add(group);
      }
    }
    return own;
  }

  private void add(ViewSource source, List<Group> own) {
    int column = sources.size();
    sources.add(source);
    own.forEach(it -> groups.add(new Group(column, it.key(), it.measure(), it.fen(), it.rows())));
  }

  private boolean shows(List<Group> groups) {
    return switch (view.dimension()) {
      case Dimension.Codes codes -> coded(groups, 1);
      case Dimension.Flow flow -> coded(groups, 2);
      case Dimension.Parts parts -> new PartSums(0, groups).has(parts.parts());
      case Dimension.Lines lines -> !groups.isEmpty();
      case Dimension.Texts texts -> !groups.isEmpty();
    };
  }

  /** Whether any sum has at least this many codes. */
  private static boolean coded(List<Group> groups, int codes) {
    return groups.stream()
        .anyMatch(
            it -> it.key().stream().filter(part -> !part.equals(RowFilter.NONE)).count() >= codes);
  }

  /** The columns, in the order they were added. */
  public List<ViewSource> sources() {
    return sources;
  }

  /** Their sums. */
  public List<Group> groups() {
    return groups;
  }

  /** Documents that print no such table. */
  public List<ViewDocument> without() {
    return without;
  }
}
