package org.budgetlens.ingest.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.ingest.amount.AmountText;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of 总体资金情况 put into their columns: 预算支出总额, then 合计, 基本支出 and 项目支出 of fiscal and of
 * other funds.
 *
 * @param amounts amounts by column, as far as they are certain
 * @param doubt what remains open; empty where nothing does
 */
record OverallFunds(Map<String, PrintedAmount> amounts, Optional<Localized> doubt) {
  /** Canonical names in printed order. */
  static final List<String> COLUMNS =
      List.of(
          "total",
          "fiscal",
          "fiscal_basic",
          "fiscal_project",
          "other",
          "other_basic",
          "other_project");

  private static final Localized UNDECIDED =
      new Localized(
          "列已丢失，总体资金的金额无法确定归入哪一列，未读取",
          "Columns are lost and nothing decides which ones the overall amounts stand in; not read");
  private static final Localized TOTAL_OR_FISCAL =
      new Localized(
          "列已丢失：三个金额按 合计=基本支出+项目支出 归入财政拨款；第一个也可能印在“预算支出总额”列，两列数值相同",
          "Columns are lost: the three amounts are taken for fiscal funds, sum = basic + project; the first may stand under the grand total, which is the same amount");

  /** Puts the numbers of a line into their columns. */
  static OverallFunds of(String line, AmountUnit unit, Optional<String> fiscalOnly) {
    var read = new ArrayList<PrintedAmount>();
    for (String word : line.split("\\s+")) {
      if (AmountText.read(word, unit) instanceof AmountText.Amount amount) {
        read.add(amount.amount());
      }
    }
    if (read.size() == 7 && isSum(read, 1) && isSum(read, 4)) {
      return new OverallFunds(assigned(read, 0, null), Optional.empty());
    }
    if (read.size() == 4
        && isSum(read, 1)
        && read.get(0).fen() == read.get(1).fen()
        && fiscalOnly.isPresent()) {
      return new OverallFunds(assigned(read, 0, fiscalOnly.get()), Optional.empty());
    }
    if (read.size() == 3 && isSum(read, 0) && fiscalOnly.isPresent()) {
      return new OverallFunds(
          assigned(read, 1, fiscalOnly.get() + "；合计=基本支出+项目支出"), Optional.of(TOTAL_OR_FISCAL));
    }
    return new OverallFunds(Map.of(), Optional.of(UNDECIDED));
  }

  private static boolean isSum(List<PrintedAmount> read, int at) {
    return read.get(at).fen() == read.get(at + 1).fen() + read.get(at + 2).fen();
  }

  private static Map<String, PrintedAmount> assigned(
      List<PrintedAmount> read, int first, @Nullable String inferred) {
    var amounts = new LinkedHashMap<String, PrintedAmount>();
    for (int i = 0; i < read.size(); i++) {
      PrintedAmount amount = read.get(i);
      amounts.put(
          COLUMNS.get(first + i),
          new PrintedAmount(amount.fen(), amount.printed(), amount.step(), inferred));
    }
    return amounts;
  }
}
