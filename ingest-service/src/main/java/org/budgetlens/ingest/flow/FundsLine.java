package org.budgetlens.ingest.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.ingest.amount.AmountText;

/**
 * The line of a project that prints its category and amounts, between its name and its goal.
 *
 * @param before what stands on the line before the category: the end of the name
 * @param category e.g. 31-部门项目
 * @param responsible the responsible person and telephone number, as far as printed
 * @param amounts the printed amounts: total, then fiscal and other funds, blanks left out
 * @param after what stands behind them: the beginning of the goal
 */
record FundsLine(
    String before, String category, String responsible, List<String> amounts, String after) {
  private static final Pattern CATEGORY =
      Pattern.compile("(?:(?<before>.*?)\\s+)?(?<category>\\d{1,2}-\\D\\S*)\\s+(?<rest>.+)");
  private static final Pattern DECIMAL = Pattern.compile("[\\d,]+\\.\\d+");

  static Optional<FundsLine> of(String line) {
    Matcher match = CATEGORY.matcher(line);
    if (!match.matches()) {
      return Optional.empty();
    }
    List<String> words = Arrays.asList(match.group("rest").split("\\s+"));
    int first = 0;
    while (first < words.size() && !isAmount(words.get(first))) {
      first++;
    }
    int last = first;
    while (last < words.size() && isAmount(words.get(last))) {
      last++;
    }
    if (first == last) {
      return Optional.empty();
    }
    String before = match.group("before");
    return Optional.of(
        new FundsLine(
            before == null ? "" : before,
            match.group("category"),
            String.join(" ", words.subList(0, first)),
            new ArrayList<>(words.subList(first, last)),
            String.join(" ", words.subList(last, words.size()))));
  }

  /** Amounts of these tables have decimals; a number without is a telephone number. */
  private static boolean isAmount(String word) {
    return DECIMAL.matcher(word).matches() && AmountText.isNumber(word);
  }
}
