package org.budgetlens.audit.evaluate;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.budgetlens.audit.pack.Grouping;
import org.budgetlens.audit.pack.Selector;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/** A selector's cells in a whole document, by group where the check has groups. */
final class DocumentCells {
  /** The group of a check without groups. */
  static final String WHOLE = "";

  private final Selector selector;
  private final TableType type;
  private final @Nullable Grouping grouping;
  private final TableIndex tables;
  private final Map<String, SelectorTally> groups = new TreeMap<>();
  private boolean columnSeen;
  private boolean ungrouped;
  private @Nullable TableReference table;

  DocumentCells(Selector selector, @Nullable Grouping grouping, TableIndex tables) {
    this.selector = selector;
    this.type = Objects.requireNonNull(selector.table(), "a document's cells name their table");
    this.grouping = grouping;
    this.tables = tables;
  }

  Selector selector() {
    return selector;
  }

  TableType type() {
    return type;
  }

  void read(BudgetRow row) {
    if (row.table().type() != type) {
      return;
    }
    table = row.table();
    PrintedAmount amount = row.amount(selector.column());
    columnSeen |= amount != null || tables.hasColumn(row.table(), selector.column());
    String group = grouping == null ? WHOLE : grouping.of(row);
    if (group != null) {
      groups.computeIfAbsent(group, name -> new SelectorTally(selector)).read(row);
    } else if (amount != null && amount.fen() != 0 && isCounted(row)) {
      ungrouped = true;
    }
  }

  private boolean isCounted(BudgetRow row) {
    var probe = new SelectorTally(selector);
    probe.read(row);
    return probe.figure().cells() > 0;
  }

  /** What is printed in a group. A table that is there and empty is blank, not absent. */
  Figure figure(String group) {
    if (tables.count(type) == 0) {
      return Figure.ABSENT;
    }
    if (tables.count(type) > 1) {
      return Figure.AMBIGUOUS;
    }
    if (table != null && !columnSeen) {
      return Figure.ABSENT;
    }
    SelectorTally tally = groups.get(group);
    return tally == null ? Figure.BLANK : tally.figure();
  }

  /** The groups that have rows. */
  Iterable<String> groups() {
    return groups.keySet();
  }

  /** Whether any cell is printed in any group. */
  boolean isPrinted() {
    return groups.values().stream().anyMatch(tally -> tally.figure().cells() > 0);
  }

  /** Whether an amount other than 0 stands in a row without a group. */
  boolean hasUngrouped() {
    return ungrouped;
  }

  /** The table, if the document has rows of it. */
  @Nullable TableReference table() {
    return table;
  }

  /** What is missing when the figure is: the table, or its column. */
  String missing() {
    return switch (tables.count(type)) {
      case 0 -> type.name();
      case 1 -> type.name() + "." + selector.column();
      default -> type.name() + ": several tables";
    };
  }

  /** The cells of a group. */
  Cells cells(int sign, String group) {
    SelectorTally tally = groups.get(group);
    TableReference own = table;
    if (tally == null || own == null) {
      return new Cells(sign, row -> false, selector.column());
    }
    Cells cells = tally.cells(sign, own.index());
    Grouping by = grouping;
    return by == null
        ? cells
        : new Cells(
            sign, row -> group.equals(by.of(row)) && cells.rows().test(row), selector.column());
  }
}
