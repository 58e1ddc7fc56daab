package org.budgetlens.audit.evaluate;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.audit.evaluate.OpenFinding.Summand;
import org.budgetlens.audit.pack.AmountColumns;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Subject;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * Every 类 and 款 row is the sum of the rows below it. A row belongs to the nearest row above whose
 * code its own code begins with; a row without such rows below it makes no statement. A blank cell
 * of a parent that fills two other columns or more says 0.
 */
final class TreeRun implements RuleRun {
  private static final List<CodeKind> ORDER =
      List.of(CodeKind.FUNCTION, CodeKind.DEPARTMENT, CodeKind.GOVERNMENT);

  private final Set<TableType> types;
  private final TableIndex tables;
  private final Conclusion conclusion = new Conclusion();
  private final Deque<Parent> parents = new ArrayDeque<>();
  private int table = -1;

  TreeRun(Set<TableType> types, TableIndex tables) {
    this.types = types;
    this.tables = tables;
  }

  private static final class Parent {
    private final BudgetRow row;
    private final String code;
    private final int occurrence;
    private final BitSet children = new BitSet();
    private final Map<String, Tally> sums = new LinkedHashMap<>();

    private Parent(BudgetRow row, String code, int occurrence) {
      this.row = row;
      this.code = code;
      this.occurrence = occurrence;
    }
  }

  @Override
  public Set<TableType> tables() {
    return types;
  }

  @Override
  public void read(BudgetRow row, int occurrence) {
    if (row.table().index() != table) {
      closeAll();
      table = row.table().index();
    }
    String code = code(row);
    if (row.row().kind() == RowKind.TOTAL || code == null) {
      if (row.row().kind() == RowKind.TOTAL) {
        closeAll();
      }
      return;
    }
    while (!parents.isEmpty() && !isBelow(code, parents.getLast().code)) {
      close(parents.removeLast());
    }
    if (!parents.isEmpty()) {
      Parent parent = parents.getLast();
      parent.children.set(row.sequence());
      row.amounts()
          .forEach(
              (column, amount) ->
                  parent.sums.computeIfAbsent(column, name -> new Tally()).add(amount));
    }
    if (row.row().kind() == RowKind.SUBTOTAL) {
      parents.addLast(new Parent(row, code, occurrence));
    }
  }

  private static boolean isBelow(String code, String parent) {
    return code.length() > parent.length() && code.startsWith(parent);
  }

  private static @Nullable String code(BudgetRow row) {
    for (CodeKind kind : ORDER) {
      Code code = row.code(kind);
      if (code != null) {
        return code.code();
      }
    }
    return null;
  }

  @Override
  public Conclusion conclude() {
    closeAll();
    return conclusion;
  }

  private void closeAll() {
    while (!parents.isEmpty()) {
      close(parents.removeLast());
    }
  }

  private void close(Parent parent) {
    if (parent.children.isEmpty() || parent.row.amounts().isEmpty()) {
      return;
    }
    var columns = new LinkedHashSet<>(parent.row.amounts().keySet());
    columns.addAll(parent.sums.keySet());
    for (String column : columns) {
      PrintedAmount printed = parent.row.amount(column);
      if (printed != null || parent.row.amounts().size() >= 2) {
        compare(parent, column, printed);
      }
    }
  }

  private void compare(Parent parent, String column, @Nullable PrintedAmount printed) {
    Tally sum = parent.sums.getOrDefault(column, new Tally());
    Figure figure = sum.figure();
    long fen = printed == null ? 0 : printed.fen();
    long step = printed == null ? 0 : printed.step();
    switch (Intervals.compare(fen, step, figure.fen(), figure.step())) {
      case EQUAL -> conclusion.equal();
      case ROUNDING -> conclusion.rounding();
      case DIFFERENT -> conclusion.finding(finding(parent, column, fen, printed != null, figure));
    }
  }

  private OpenFinding finding(Parent parent, String column, long fen, boolean printed, Figure sum) {
    BudgetRow row = parent.row;
    Localized name = AmountColumns.label(column);
    String line = RowLabels.of(row);
    String number = parent.occurrence == 1 ? "" : "#" + parent.occurrence;
    var left = new Localized("“" + line + "”行", "Row “" + line + "”");
    var right = new Localized("其下各行之和", "Sum of the rows below it");
    BitSet children = parent.children;
    int index = row.table().index();
    return new OpenFinding.Sums(
        new Subject(
            tables.key(row.table()) + "/" + RowLabels.key(row) + number + "/" + column,
            row.table(),
            column,
            parent.code,
            line),
        new Localized(
            "《" + row.table().title() + "》“" + name.zh() + "”列",
            "Column “" + name.en() + "” of “" + row.table().title() + "”"),
        Evidence.wanted(
            left, List.of(new Cells(1, each -> each.sequence() == row.sequence(), column))),
        Evidence.wanted(
            right,
            List.of(
                new Cells(
                    1,
                    each -> each.table().index() == index && children.get(each.sequence()),
                    column))),
        List.of(new Summand(1, left, printed ? 1 : 0, fen)),
        List.of(new Summand(1, right, sum.cells(), sum.fen())));
  }
}
