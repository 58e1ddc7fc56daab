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

/**
 * The amounts of a project put into their columns.
 *
 * @param amounts total, fiscal and other, as far as they are certain
 * @param doubt why a printed amount is in no column; empty where all are
 */
record Funds(Map<String, PrintedAmount> amounts, Optional<Localized> doubt) {
  private static final Localized UNREADABLE =
      new Localized("项目金额无法读取", "An amount of the project cannot be read");
  private static final Localized NO_SUM =
      new Localized("项目总额不等于财政资金与其他资金之和", "The total is not the sum of fiscal and other funds");
  private static final Localized WHICH =
      new Localized(
          "列已丢失：总额之后的金额是财政资金还是其他资金，文件未能证明",
          "Columns are lost: the document does not prove whether the amount behind the total is fiscal or other funds");

  /** Puts one to three printed amounts into their columns. */
  static Funds of(List<String> printed, AmountUnit unit, Optional<String> fiscalOnly) {
    var read = new ArrayList<PrintedAmount>();
    for (String text : printed) {
      if (AmountText.read(text, unit) instanceof AmountText.Amount amount) {
        read.add(amount.amount());
      }
    }
    if (read.size() != printed.size()) {
      return new Funds(Map.of(), Optional.of(UNREADABLE));
    }
    var amounts = new LinkedHashMap<String, PrintedAmount>();
    amounts.put("total", read.getFirst());
    return switch (read.size()) {
      case 1 -> new Funds(amounts, Optional.empty());
      case 2 -> two(amounts, read.getLast(), fiscalOnly);
      case 3 -> three(amounts, read);
      default -> new Funds(amounts, Optional.of(NO_SUM));
    };
  }

  private static Funds two(
      Map<String, PrintedAmount> amounts, PrintedAmount part, Optional<String> fiscalOnly) {
    PrintedAmount total = amounts.values().iterator().next();
    if (total.fen() != part.fen()) {
      return new Funds(amounts, Optional.of(NO_SUM));
    }
    if (fiscalOnly.isEmpty()) {
      return new Funds(amounts, Optional.of(WHICH));
    }
    amounts.put(
        "fiscal", new PrintedAmount(part.fen(), part.printed(), part.step(), fiscalOnly.get()));
    return new Funds(amounts, Optional.empty());
  }

  /** All three columns are printed, so none had to be recovered; their sum proves it. */
  private static Funds three(Map<String, PrintedAmount> amounts, List<PrintedAmount> read) {
    if (read.get(0).fen() != read.get(1).fen() + read.get(2).fen()) {
      return new Funds(amounts, Optional.of(NO_SUM));
    }
    amounts.put("fiscal", read.get(1));
    amounts.put("other", read.get(2));
    return new Funds(amounts, Optional.empty());
  }
}
