package org.budgetlens.audit.evaluate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.audit.pack.GroupCell;
import org.budgetlens.audit.pack.RowKey;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.TableReference;
import org.jspecify.annotations.Nullable;

/** Adds up the figures of groups of rows. */
final class GroupFigures {
  private static final String WHOLE = "";

  private final Check.Groups check;
  private final List<GroupCell> joining;
  private final BiPredicate<GroupCell, BudgetRow> matches;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Map<String, NumberTally>> tallies = new HashMap<>();
  private final Map<String, Boolean> ungrouped = new HashMap<>();
  private final Set<String> grouped = new HashSet<>();
  private final Set<String> subjects = new HashSet<>();

  GroupFigures(Check.Groups check, BiPredicate<GroupCell, BudgetRow> matches) {
    this.check = check;
    this.joining = check.cells().values().stream().filter(cell -> cell.join() != null).toList();
    this.matches = matches;
  }

  /**
   * A group.
   *
   * @param id the group within this document
   * @param key the group without positions: part of its violations' subject
   * @param label the group in words
   * @param table the table of its first row
   * @param code the code that says most about it
   * @param joins the keys it shares with rows outside of it, by cell
   */
  record Group(
      String id,
      String key,
      String label,
      TableReference table,
      @Nullable String code,
      Map<String, String> joins) {}

  void read(BudgetRow row, int occurrence) {
    for (GroupCell cell : check.cells().values()) {
      if (matches.test(cell, row)) {
        read(cell, row, occurrence);
      }
    }
  }

  private void read(GroupCell cell, BudgetRow row, int occurrence) {
    CellReader.Read read = CellReader.figure(cell, row);
    String id = cell.whole() ? WHOLE : id(cell, row, occurrence);
    if (id == null) {
      if (read != null && read.number().signum() != 0) {
        ungrouped.put(cell.name(), true);
      }
      return;
    }
    grouped.add(cell.name());
    if (!cell.whole() && cell.join() == null) {
      enter(id, row, occurrence);
    }
    if (read != null) {
      tally(cell, id).add(read, cell.single());
    } else if (CellReader.isUnreadable(cell, row)) {
      tally(cell, id).unreadable();
    }
  }

  private NumberTally tally(GroupCell cell, String id) {
    return tallies
        .computeIfAbsent(cell.name(), name -> new HashMap<>())
        .computeIfAbsent(id, name -> new NumberTally());
  }

  private void enter(String id, BudgetRow row, int occurrence) {
    Group group = groups.get(id);
    if (group == null) {
      group =
          new Group(
              id,
              subject(row, id, occurrence),
              label(row, id),
              row.table(),
              RowLabels.mainCode(row),
              new HashMap<>());
      groups.put(id, group);
    }
    name(row, id);
    for (GroupCell other : joining) {
      RowKey join = other.join();
      String key = join == null ? null : join.of(row);
      if (key != null) {
        group.joins().putIfAbsent(other.name(), scoped(row, key));
      }
    }
  }

  /** Keeps the name of a group that is one code. */
  private void name(BudgetRow row, String id) {
    RowKey key = check.group();
    if (key != null
        && key.parts().size() == 1
        && key.parts().getFirst() instanceof RowKey.CodePart part) {
      Code code = row.code(part.kind());
      if (code != null && code.code().length() == part.digits()) {
        String printed = code.name() == null ? code.catalogName() : code.name();
        if (printed != null) {
          names.putIfAbsent(id, printed);
        }
      }
    }
  }

  private String subject(BudgetRow row, String id, int occurrence) {
    RowKey key = check.group();
    if (key == null) {
      return WHOLE;
    }
    String subject = key.isRow() ? RowLabels.key(row) : key.of(row);
    String type = check.perTable() || key.isRow() ? row.table().type().name() + "/" : "";
    String name = type + (subject == null ? id : subject);
    if (subjects.add(name)) {
      return name;
    }
    int number = Math.max(2, occurrence);
    while (!subjects.add(name + "#" + number)) {
      number++;
    }
    return name + "#" + number;
  }

  private String label(BudgetRow row, String id) {
    RowKey key = check.group();
    if (key == null) {
      return "";
    }
    return key.isRow() || check.perTable() ? RowLabels.of(row) : id;
  }

  /** Where a row's cell is counted; null for a row without the key. */
  @Nullable String slot(GroupCell cell, BudgetRow row, int occurrence) {
    if (cell.whole()) {
      return cell.name();
    }
    String id = id(cell, row, occurrence);
    return id == null ? null : cell.name() + "\n" + id;
  }

  /** Where a group's cell is counted. */
  String slot(Group group, GroupCell cell) {
    if (cell.whole()) {
      return cell.name();
    }
    return cell.name()
        + "\n"
        + (cell.join() == null ? group.id() : group.joins().getOrDefault(cell.name(), "\n"));
  }

  private @Nullable String id(GroupCell cell, BudgetRow row, int occurrence) {
    RowKey own = cell.by();
    RowKey key = own == null ? (cell.join() == null ? check.group() : cell.join()) : own;
    if (key == null) {
      return WHOLE;
    }
    if (key.isRow()) {
      return row.table().index() + "/" + RowLabels.key(row) + "#" + occurrence;
    }
    String text = key.of(row);
    return text == null ? null : scoped(row, text);
  }

  private String scoped(BudgetRow row, String key) {
    return check.perTable() ? row.table().index() + "/" + key : key;
  }

  Collection<Group> groups() {
    return groups.values();
  }

  /** The group's figure; null where nothing is printed. */
  @Nullable NumberTally figure(Group group, GroupCell cell) {
    Map<String, NumberTally> own = tallies.get(cell.name());
    if (own == null) {
      return null;
    }
    String id = cell.join() == null ? group.id() : group.joins().get(cell.name());
    return cell.whole() ? own.get(WHOLE) : id == null ? null : own.get(id);
  }

  boolean hasUngrouped(String cell) {
    return ungrouped.containsKey(cell);
  }

  /** Whether rows of a cell belong to a group, with an amount or without. */
  boolean hasGrouped(String cell) {
    return grouped.contains(cell);
  }

  /** The group in words. */
  String label(Group group) {
    String name = names.get(group.id());
    return name == null ? group.label() : group.label() + " " + name;
  }
}
