package org.budgetlens.ingest.performance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.AmountUnit;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.ingest.amount.AmountText;
import org.budgetlens.ingest.source.Cell;
import org.budgetlens.ingest.source.Line;
import org.budgetlens.ingest.source.Width;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.Section;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts in a table's unit. Where the table prints none, amounts are kept as text: nothing
 * is assumed.
 */
record Amounts(@Nullable AmountUnit unit) {
  /** A label that names the unit of the amounts beside it: 项目资金 (万元). */
  private static final Pattern IN_LABEL =
      Pattern.compile(".*[(](?:单位[:：])?(?:人民币)?(?<unit>亿元|万元|千元|元)[)][:：]?$");

  /** The unit a section prints in a line of its own or in a label. */
  static Optional<AmountUnit> unitOf(Section section) {
    Optional<AmountUnit> own = section.unit();
    if (own.isPresent()) {
      return own;
    }
    for (Line line : section.body()) {
      for (String text : line.printed()) {
        Matcher match = IN_LABEL.matcher(Width.label(text));
        if (text.length() <= 20 && match.matches()) {
          return Optional.of(AmountUnit.of(Objects.requireNonNull(match.group("unit"))));
        }
      }
    }
    return Optional.empty();
  }

  static boolean isAmount(String text) {
    return AmountText.isNumber(text);
  }

  /** Puts a cell's amount, or its text where it is none or the unit is unknown. */
  void put(
      String column,
      Cell cell,
      Map<String, PrintedAmount> amounts,
      Map<String, String> text,
      List<ReadingProblem> problems) {
    if (unit == null) {
      if (!cell.isBlank()) {
        text.put(column + Fields.AS_PRINTED, cell.text());
      }
      return;
    }
    switch (AmountText.read(cell.text(), unit)) {
      case AmountText.Blank ignored -> {}
      case AmountText.Amount amount -> amounts.put(column, amount.amount());
      case AmountText.Unreadable unreadable ->
          problems.add(
              new ReadingProblem.UnreadableAmount(
                  cell.source(), column, cell.text(), unreadable.reason()));
    }
  }
}
