package org.budgetlens.ingest.flow;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.TableType;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.table.Section;

/**
 * Whether a document has no other funds than fiscal ones: then its 财政拨款收支总表 closes with the same
 * total as its 收支总表. It decides which of two fund columns a lone amount stands in.
 */
final class FiscalOnly {
  private static final Pattern TOTAL = Pattern.compile("收入总计\\s*(?<amount>[\\d.,]+)(?:\\s.*)?");

  private FiscalOnly() {}

  /** The proof in words, or empty where the document does not prove it. */
  static Optional<String> proof(List<Section> document) {
    Optional<AmountText.Amount> all = total(document, TableType.INCOME_EXPENDITURE_SUMMARY);
    Optional<AmountText.Amount> fiscal = total(document, TableType.FISCAL_SUMMARY);
    if (all.isEmpty()
        || fiscal.isEmpty()
        || all.get().amount().fen() != fiscal.get().amount().fen()) {
      return Optional.empty();
    }
    return Optional.of(
        "列已丢失；收支总表与财政拨款收支总表的收入总计相同（%s），本部门没有其他资金".formatted(all.get().amount().printed()));
  }

  private static Optional<AmountText.Amount> total(List<Section> document, TableType type) {
    for (Section section : document) {
      if (section.heading().form().type() != type || section.unit().isEmpty()) {
        continue;
      }
      for (Line line : section.printed()) {
        Matcher match = TOTAL.matcher(Width.halved(line.joined()).strip());
        if (match.matches()
            && AmountText.read(match.group("amount"), section.unit().get())
                instanceof AmountText.Amount amount) {
          return Optional.of(amount);
        }
      }
    }
    return Optional.empty();
  }
}
