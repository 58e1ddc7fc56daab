package org.budgetlens.ingest.performance;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.ingest.source.Width;

/**
 * 绩效指标性质: the operator between an indicator and its value, or 定性 for one without a number.
 * Operators come in several characters, and as formulas that text recovery made of them.
 */
final class Nature {
  /** A text that ended in a nature. */
  record Ending(String before, String nature) {}

  private static final Map<String, String> NATURES =
      Map.ofEntries(
          Map.entry("≥", "≥"),
          Map.entry("≧", "≥"),
          Map.entry("⩾", "≥"),
          Map.entry(">=", "≥"),
          Map.entry("\\geq", "≥"),
          Map.entry("\\ge", "≥"),
          Map.entry("\\geqslant", "≥"),
          Map.entry("≤", "≤"),
          Map.entry("≦", "≤"),
          Map.entry("⩽", "≤"),
          Map.entry("<=", "≤"),
          Map.entry("\\leq", "≤"),
          Map.entry("\\le", "≤"),
          Map.entry("\\leqslant", "≤"),
          Map.entry("=", "="),
          Map.entry(">", ">"),
          Map.entry("﹥", ">"),
          Map.entry("\\gt", ">"),
          Map.entry("<", "<"),
          Map.entry("﹤", "<"),
          Map.entry("\\lt", "<"),
          Map.entry("定性", "定性"));
  private static final Pattern AT_END =
      Pattern.compile("(?<before>.*\\S)\\s*(?<nature>\\$[^$]{1,12}\\$|[≥≧⩾≤≦⩽])$");

  private Nature() {}

  /** The nature a cell prints, in its usual form. */
  static Optional<String> of(String cell) {
    String label = Width.label(cell);
    if (label.length() > 2 && label.startsWith("$") && label.endsWith("$")) {
      label = label.substring(1, label.length() - 1);
    }
    return Optional.ofNullable(NATURES.get(label));
  }

  /** A text to whose end its nature is stuck (使用人员满意度 $\geq$). */
  static Optional<Ending> stuckTo(String text) {
    Matcher match = AT_END.matcher(text);
    return match.matches()
        ? of(match.group("nature")).map(nature -> new Ending(match.group("before"), nature))
        : Optional.empty();
  }
}
