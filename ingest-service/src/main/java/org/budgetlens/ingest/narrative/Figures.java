package org.budgetlens.ingest.narrative;

import java.util.Optional;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.ingest.amount.AmountText;

/** Amounts and percentages as prose prints them, each with its own unit. */
final class Figures {
  private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";

  /** An amount with its unit. */
  static final String AMOUNT = NUMBER + "(?:亿元|万元|千元|元)";

  /** A percentage. */
  static final String PERCENT = NUMBER + "%";

  /** An amount anywhere in a text. */
  static final Pattern ANY_AMOUNT = Pattern.compile("(?<![\\d.,])" + AMOUNT);

  private Figures() {}

  /** The amount that a text prints; the unit is its own. */
  static Optional<PrintedAmount> amount(String printed) {
    return AmountText.read(printed, AmountUnit.YUAN) instanceof AmountText.Amount amount
        ? Optional.of(amount.amount())
        : Optional.empty();
  }

  /** The amount of a change: negative for a decrease, which the printed words say. */
  static Optional<PrintedAmount> change(String verb, boolean decrease, String printed) {
    return amount(printed)
        .map(
            amount ->
                PrintedAmount.read(
                    decrease ? -amount.fen() : amount.fen(), verb + printed, amount.step()));
  }
}
