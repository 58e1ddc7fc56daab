package org.budgetlens.audit.evaluate;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.budgetlens.audit.pack.AmountColumns;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.audit.CauseKind;
import org.budgetlens.contracts.audit.SuggestedChange;
import org.budgetlens.contracts.audit.Suggestion;

/** Likely causes in words. */
final class SuggestionSentences {
  private SuggestionSentences() {}

  /**
   * A likely cause.
   *
   * @param changes the cells that would be others; not empty
   * @param resolves how many findings would disappear
   */
  static Suggestion suggestion(CauseKind kind, List<SuggestedChange> changes, int resolves) {
    SuggestedChange change = changes.getFirst();
    String printed = change.fen() == null ? "" : Money.of(change.fen());
    String right = Money.of(change.suggested());
    String place = "《" + change.table().title() + "》“" + change.label() + "”";
    var message =
        switch (kind) {
          case REPEATED_ROW ->
              new Localized(
                  "可能" + place + "多印了一行；去掉后 " + resolves + " 处不符消失",
                  "The row "
                      + place
                      + " may be printed twice; without it "
                      + resolves
                      + " finding(s) disappear");
          case MISSING_ROW -> missing(change.table().title(), changes, resolves);
          case SWAPPED_CELLS ->
              new Localized(
                  "可能" + place + "的 " + printed + " 与 " + right + " 互换；换回后 " + resolves + " 处不符消失",
                  printed
                      + " and "
                      + right
                      + " of "
                      + place
                      + " may be exchanged; then "
                      + resolves
                      + " finding(s) disappear");
          case DIGIT, TRANSPOSED_DIGITS, DIGIT_COUNT, SIGN, DECIMAL_POINT, UNIT, FIGURE ->
              new Localized(
                  "可能"
                      + place
                      + "应为 "
                      + right
                      + " 而不是 "
                      + printed
                      + "（万元）；改后 "
                      + resolves
                      + " 处不符消失",
                  place
                      + " may have to be "
                      + right
                      + " instead of "
                      + printed
                      + " (10,000 yuan); then "
                      + resolves
                      + " finding(s) disappear");
        };
    return new Suggestion(kind, changes, resolves, message);
  }

  private static Localized missing(String table, List<SuggestedChange> changes, int resolves) {
    return new Localized(
        "可能《"
            + table
            + "》漏印了一行或几行，共计"
            + amounts(changes, "、", label -> "“" + label.zh() + "” ")
            + "（万元）；补上后 "
            + resolves
            + " 处不符消失",
        "One or more rows of “"
            + table
            + "” may be missing, together "
            + amounts(changes, ", ", label -> label.en() + " ")
            + " (10,000 yuan); with them "
            + resolves
            + " finding(s) disappear");
  }

  private static String amounts(
      List<SuggestedChange> changes, String between, Function<Localized, String> column) {
    return changes.stream()
        .map(
            change ->
                column.apply(AmountColumns.label(change.column())) + Money.of(change.suggested()))
        .collect(Collectors.joining(between));
  }
}
