package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.budgetlens.audit.evaluate.UnitSlip.Cell;
import org.budgetlens.audit.evaluate.UnitSlip.Column;
import org.budgetlens.audit.pack.AmountColumns;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.Relation;
import org.budgetlens.contracts.audit.Subject;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.TableReference;
import org.budgetlens.contracts.table.TableType;

/**
 * One cell of a column is printed in 元 among 万元, or the reverse: the column does not add up to its
 * total, and does with that cell in the other unit. Only where exactly one cell mends it: see
 * {@link UnitSlip}.
 */
final class UnitRun implements RuleRun {
  /** Rows of a table that are looked at one by one. */
  static final int MOST_ROWS = 5_000;

  private final Set<TableType> types;
  private final TableIndex tables;
  private final Map<Integer, Lines> lines = new TreeMap<>();

  UnitRun(Set<TableType> types, TableIndex tables) {
    this.types = types;
    this.tables = tables;
  }

  private static final class Lines {
    private final TableReference table;
    private final Map<String, Tally> sums = new HashMap<>();
    private final List<BudgetRow> details = new ArrayList<>();
    private final TotalRow total = new TotalRow();
    private int detailRows;

    private Lines(TableReference table) {
      this.table = table;
    }

    private void add(BudgetRow row) {
      detailRows++;
      row.amounts()
          .forEach(
              (column, amount) -> sums.computeIfAbsent(column, name -> new Tally()).add(amount));
      if (details.size() < MOST_ROWS) {
        details.add(row);
      }
    }
  }

  @Override
  public Set<TableType> tables() {
    return types;
  }

  @Override
  public void read(BudgetRow row, int occurrence) {
    Lines table = lines.computeIfAbsent(row.table().index(), index -> new Lines(row.table()));
    switch (row.row().kind()) {
      case DETAIL -> table.add(row);
      case SUBTOTAL -> {}
      case TOTAL -> table.total.add(row);
    }
  }

  @Override
  public Conclusion conclude() {
    var conclusion = new Conclusion();
    lines.values().forEach(table -> conclude(table, conclusion));
    return conclusion;
  }

  /** A table without its one total row, or without details, says nothing of its cells' unit. */
  private void conclude(Lines table, Conclusion conclusion) {
    BudgetRow total = table.total.row();
    if (total == null || table.total.isAmbiguous() || table.detailRows == 0) {
      return;
    }
    total
        .amounts()
        .forEach(
            (column, printed) -> {
              Figure sum = table.sums.getOrDefault(column, new Tally()).figure();
              if (Intervals.compare(printed.fen(), printed.step(), sum.fen(), sum.step())
                  != Intervals.Verdict.DIFFERENT) {
                conclusion.equal();
              } else if (table.detailRows > MOST_ROWS) {
                conclusion.unjudged(tables.key(table.table) + ": more than " + MOST_ROWS + " rows");
              } else {
                broken(table, total, column, printed, conclusion);
              }
            });
  }

  private void broken(
      Lines table, BudgetRow total, String column, PrintedAmount printed, Conclusion conclusion) {
    var cells = new ArrayList<Cell>();
    for (BudgetRow row : table.details) {
      PrintedAmount amount = row.amount(column);
      if (amount != null) {
        cells.add(new Cell(row, amount));
      }
    }
    BudgetRow slip = UnitSlip.in(new Column(new Cell(total, printed), cells));
    if (slip == null) {
      conclusion.equal();
    } else {
      conclusion.finding(finding(table.table, total, slip, column));
    }
  }

  private OpenFinding finding(
      TableReference table, BudgetRow total, BudgetRow slip, String column) {
    int index = table.index();
    boolean inTotal = slip.sequence() == total.sequence();
    var others =
        new Cells(
            inTotal ? 1 : -1,
            row ->
                row.table().index() == index
                    && row.row().kind() == RowKind.DETAIL
                    && row.sequence() != slip.sequence(),
            column);
    var printedTotal = new Cells(1, row -> row.sequence() == total.sequence(), column);
    return new OpenFinding.Told(
        new Subject(key(table, column, slip), table, column, null, RowLabels.of(slip)),
        Relation.EQUAL,
        Evidence.wanted(
            new Localized("这一格", "This cell"),
            List.of(new Cells(1, row -> row.sequence() == slip.sequence(), column))),
        Evidence.wanted(
            inTotal
                ? new Localized("明细行之和", "Sum of the detail rows")
                : new Localized("合计减去其余明细行", "Total less the other detail rows"),
            inTotal ? List.of(others) : List.of(printedTotal, others)),
        message(table, slip, column));
  }

  private String key(TableReference table, String column, BudgetRow slip) {
    String row = slip.row().kind() == RowKind.TOTAL ? "TOTAL" : RowLabels.key(slip);
    return tables.key(table) + "/" + row + "/" + column;
  }

  private static Localized message(TableReference table, BudgetRow slip, String column) {
    Localized name = AmountColumns.label(column);
    PrintedAmount amount = slip.amount(column);
    String printed = amount == null ? "" : amount.printed();
    String row = RowLabels.of(slip);
    return new Localized(
        "《%s》“%s”行“%s”列印作 %s，全列与合计不符；这一格若换算一万倍（元与万元之差），合计即成立：疑似金额单位用错。"
            .formatted(table.title(), row, name.zh(), printed),
        ("“%s”, row “%s”, column “%s” prints %s and the column does not add up to its total; with"
                + " this cell ten thousand times smaller or larger, as between 元 and 万元, it does:"
                + " the unit is likely to be wrong.")
            .formatted(table.title(), row, name.en(), printed));
  }
}
