package org.budgetlens.ingest.collapsed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.PrintedAmount;

/** Puts into words why an amount stands in its column. */
final class ColumnReasons {
  private final List<RawRow> rows;
  private final List<PrintedColumn> columns;
  private final List<ColumnIdentity> identities;
  private final List<List<int[]>> ways;

  /**
   * Reasons for a table.
   *
   * @param rows its rows
   * @param columns its amount columns
   * @param identities what its rows keep
   * @param ways by row the ways that are left; looked at when a reason is given
   */
  ColumnReasons(
      List<RawRow> rows,
      List<PrintedColumn> columns,
      List<ColumnIdentity> identities,
      List<List<int[]>> ways) {
    this.rows = rows;
    this.columns = columns;
    this.identities = identities;
    this.ways = ways;
  }

  Localized identity(int column) {
    return identities.stream()
        .filter(identity -> identity.concerns(column))
        .findFirst()
        .map(
            identity ->
                labelled(
                    column,
                    new Localized(
                        "只有这样排列才满足" + identity.words().zh(),
                        "only order with which " + identity.words().en())))
        .orElseGet(
            () ->
                labelled(
                    column,
                    new Localized("其他排列不满足行内等式", "no other order keeps the row's identities")));
  }

  Localized total(int column) {
    String total = printedTotal(column);
    return labelled(
        column,
        total.isEmpty()
            ? new Localized("只有这样分配，各列才等于合计行", "only assignment with which the columns add up")
            : new Localized(
                "只有这样分配，本列才合计为" + total,
                "only assignment with which the column adds up to " + total));
  }

  Localized economicClass(int column, String code) {
    String total = printedTotal(column);
    return labelled(
        column,
        new Localized(
            "经济分类%s归同一列时，只有这样本列才合计为%s".formatted(code, total),
            "only assignment of class %s to one column with which it adds up to %s"
                .formatted(code, total)));
  }

  Localized definition(int column) {
    return labelled(
        column,
        new Localized(
            "按定义，工资福利和对个人和家庭的补助（301、303）为人员经费，其余为公用经费，且各列等于合计",
            "by definition 301 and 303 are personnel and the rest public cost, and the columns add up"));
  }

  private String printedTotal(int column) {
    for (int r = 0; r < rows.size(); r++) {
      if (TableSums.isTotal(rows.get(r)) && !ways.get(r).isEmpty()) {
        Integer amount = new Solution.Row(ways.get(r), List.of()).amountIn(column);
        if (amount != null && amount >= 0) {
          return rows.get(r).amounts().get(amount).map(PrintedAmount::printed).orElse("");
        }
      }
    }
    return "";
  }

  private Localized labelled(int column, Localized reason) {
    PrintedColumn printed = columns.get(column);
    return new Localized(printed.label() + "：" + reason.zh(), printed.name() + ": " + reason.en());
  }

  /** What another table says of the column; else that it leaves another column empty. */
  Localized fact(List<Fact> facts, int row, int column) {
    List<Fact> ofRow =
        facts.stream()
            .filter(fact -> fact.rows().contains(row))
            .sorted(Comparator.comparingInt(fact -> fact.rows().size()))
            .toList();
    Optional<Fact> own = ofRow.stream().filter(fact -> fact.column() == column).findFirst();
    if (own.isPresent()) {
      return labelled(column, own.get().words());
    }
    return ofRow.stream()
        .filter(fact -> fact.value().equals(Range.ZERO))
        .findFirst()
        .map(fact -> labelled(column, excluded(fact)))
        .orElseGet(() -> total(column));
  }

  private Localized excluded(Fact fact) {
    PrintedColumn other = columns.get(fact.column());
    return new Localized(
        "不是" + other.label() + "，" + fact.words().zh(),
        "not " + other.name() + ", as " + fact.words().en());
  }
}
