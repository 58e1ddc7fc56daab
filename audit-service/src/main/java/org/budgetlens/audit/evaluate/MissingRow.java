package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.audit.ComparedSide;
import org.budgetlens.contracts.audit.Contribution;
import org.budgetlens.contracts.audit.SuggestedChange;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.RowReference;
import org.budgetlens.contracts.table.TableReference;

/**
 * A row that a table may lack: what its total row has more than its details, in two columns or
 * more. With one column only, nothing tells a missing row from a wrong figure.
 *
 * @param changes the row's amounts
 * @param rows the document with it
 */
record MissingRow(List<SuggestedChange> changes, List<BudgetRow> rows) {
  private static final int FEWEST_COLUMNS = 2;
  private static final String LABEL = "漏印的行";

  /** The row whose lack would explain a finding about a column's total, if it may be one. */
  static Optional<MissingRow> of(Finding root, List<Finding> findings, List<BudgetRow> rows) {
    TableReference table = root.subject().table();
    if (table == null || !isTotal(root, table, rows)) {
      return Optional.empty();
    }
    var amounts = new LinkedHashMap<String, PrintedAmount>();
    for (Finding finding : findings) {
      String column = finding.subject().column();
      boolean lacks =
          finding.rule().id().equals(root.rule().id())
              && table.equals(finding.subject().table())
              && isTotal(finding, table, rows);
      if (column != null && lacks) {
        long step = finding.left().step();
        amounts.put(
            column, PrintedAmount.read(finding.difference(), Money.of(finding.difference()), step));
      }
    }
    boolean one = amounts.values().stream().anyMatch(amount -> amount.fen() <= 0);
    if (one || amounts.size() < FEWEST_COLUMNS) {
      return Optional.empty();
    }
    return Optional.of(new MissingRow(changes(table, amounts), with(table, amounts, rows)));
  }

  /** Whether the left side is one cell of the table's total row, and the right side its details. */
  private static boolean isTotal(Finding finding, TableReference table, List<BudgetRow> rows) {
    ComparedSide left = finding.left();
    if (left.contributions().size() != 1 || left.formula() != null || left.text() != null) {
      return false;
    }
    Contribution total = left.contributions().getFirst();
    boolean own =
        finding.right().contributions().stream().allMatch(cell -> cell.table().equals(table));
    return own
        && rows.stream()
            .anyMatch(
                row ->
                    row.sequence() == total.sequence()
                        && row.row().kind() == RowKind.TOTAL
                        && row.table().equals(table));
  }

  private static List<SuggestedChange> changes(
      TableReference table, Map<String, PrintedAmount> amounts) {
    return amounts.entrySet().stream()
        .map(
            cell ->
                new SuggestedChange(
                    table, null, null, LABEL, cell.getKey(), null, cell.getValue().fen()))
        .toList();
  }

  /** The rows with the missing one after the table's last. */
  private static List<BudgetRow> with(
      TableReference table, Map<String, PrintedAmount> amounts, List<BudgetRow> rows) {
    BudgetRow last = rows.stream().filter(row -> row.table().equals(table)).toList().getLast();
    int sequence = rows.stream().mapToInt(BudgetRow::sequence).max().orElseThrow() + 1;
    var changed = new ArrayList<BudgetRow>(rows);
    changed.add(
        rows.indexOf(last) + 1,
        new BudgetRow(
            last.document(),
            last.file(),
            last.revision(),
            last.fiscalYear(),
            sequence,
            table,
            new RowReference(last.row().index() + 1, RowKind.DETAIL, last.row().source()),
            Map.of(),
            Map.of(),
            amounts));
    return changed;
  }
}
