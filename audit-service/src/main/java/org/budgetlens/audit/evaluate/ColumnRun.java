package org.budgetlens.audit.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.budgetlens.audit.evaluate.OpenFinding.Summand;
import org.budgetlens.audit.pack.AmountColumns;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Subject;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableType;

/**
 * Every amount column's printed total is the sum of its detail rows.
 *
 * <ul>
 *   <li>Only DETAIL rows are added: subtotals repeat them.
 *   <li>A table without a total row makes no statement about its sums, nor does one without any
 *       amount.
 *   <li>A total row that is printed twice alike counts once; two that differ are ambiguous.
 *   <li>A total row without any amount above detail rows with amounts: the total is missing.
 *   <li>A blank cell in a total row that fills two other columns or more, above detail rows whose
 *       sum is not 0, says 0 and is wrong. A total row that fills one column only is a style of
 *       printing: the other columns have no total.
 *   <li>A total without any detail row: the rows are missing.
 * </ul>
 */
final class ColumnRun implements RuleRun {
  private final Set<TableType> types;
  private final TableIndex tables;
  private final Map<Integer, TableSums> sums = new TreeMap<>();

  ColumnRun(Set<TableType> types, TableIndex tables) {
    this.types = types;
    this.tables = tables;
  }

  private static final class TableSums {
    private final TableReference table;
    private final Map<String, Tally> details = new LinkedHashMap<>();
    private final TotalRow total = new TotalRow();
    private int detailRows;

    private TableSums(TableReference table) {
      this.table = table;
    }
  }

  @Override
  public Set<TableType> tables() {
    return types;
  }

  @Override
  public void read(BudgetRow row, int occurrence) {
    TableSums table =
        sums.computeIfAbsent(row.table().index(), index -> new TableSums(row.table()));
    switch (row.row().kind()) {
      case DETAIL -> {
        table.detailRows++;
        row.amounts()
            .forEach(
                (column, amount) ->
                    table.details.computeIfAbsent(column, name -> new Tally()).add(amount));
      }
      case SUBTOTAL -> {}
      case TOTAL -> table.total.add(row);
    }
  }

  @Override
  public Conclusion conclude() {
    var conclusion = new Conclusion();
    sums.values().forEach(table -> conclude(table, conclusion));
    return conclusion;
  }

  private void conclude(TableSums table, Conclusion conclusion) {
    BudgetRow total = table.total.row();
    String name = tables.key(table.table);
    if (total == null) {
      return;
    }
    if (table.total.isAmbiguous()) {
      conclusion.lacks(name + ": several total rows");
      return;
    }
    boolean detailed = table.details.values().stream().anyMatch(sum -> sum.fen() != 0);
    if (total.amounts().isEmpty()) {
      if (detailed) {
        conclusion.lacks(name + ": total row");
      }
      return;
    }
    boolean zero = total.amounts().values().stream().allMatch(amount -> amount.fen() == 0);
    if (table.detailRows == 0 && !zero) {
      conclusion.lacks(name + ": detail rows");
      return;
    }
    var columns = new LinkedHashMap<String, Tally>();
    total.amounts().keySet().forEach(column -> columns.put(column, new Tally()));
    columns.putAll(table.details);
    columns.forEach((column, details) -> compare(table, total, column, details, conclusion));
  }

  private void compare(
      TableSums table, BudgetRow total, String column, Tally details, Conclusion conclusion) {
    PrintedAmount printed = total.amount(column);
    if (printed == null && total.amounts().size() < 2) {
      return;
    }
    Figure sum = details.figure();
    long fen = printed == null ? 0 : printed.fen();
    long step = printed == null ? 0 : printed.step();
    switch (Intervals.compare(fen, step, sum.fen(), sum.step())) {
      case EQUAL -> conclusion.equal();
      case ROUNDING -> conclusion.rounding();
      case DIFFERENT ->
          conclusion.finding(
              finding(table.table, total.sequence(), column, fen, printed != null, sum));
    }
  }

  private OpenFinding finding(
      TableReference table, int totalRow, String column, long fen, boolean printed, Figure sum) {
    Localized name = AmountColumns.label(column);
    var left = new Localized("合计行", "Total row");
    var right = new Localized("明细行之和", "Sum of the detail rows");
    int index = table.index();
    return new OpenFinding.Sums(
        new Subject(tables.key(table) + "/" + column, table, column, null, null),
        new Localized(
            "《" + table.title() + "》“" + name.zh() + "”列",
            "Column “" + name.en() + "” of “" + table.title() + "”"),
        Evidence.wanted(left, List.of(new Cells(1, row -> row.sequence() == totalRow, column))),
        Evidence.wanted(
            right,
            List.of(
                new Cells(
                    1,
                    row -> row.table().index() == index && row.row().kind() == RowKind.DETAIL,
                    column))),
        List.of(new Summand(1, left, printed ? 1 : 0, fen)),
        List.of(new Summand(1, right, sum.cells(), sum.fen())));
  }
}
