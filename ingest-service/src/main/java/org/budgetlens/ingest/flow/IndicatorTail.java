package org.budgetlens.ingest.flow;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.ingest.source.Width;
import org.jspecify.annotations.Nullable;

/**
 * The end of an indicator: nature, value, unit and direction. It closes the indicator, because the
 * cells before it hold no sign of comparison.
 *
 * @param before what stands on the line before it, perhaps nothing
 * @param nature ≥ ≤ = &gt; &lt; or 定性
 * @param value as printed; null where the cell is blank
 * @param unit as printed; null where the cell is blank
 * @param direction 正向指标 or 反向指标; null where none is printed
 */
record IndicatorTail(
    String before,
    String nature,
    @Nullable String value,
    @Nullable String unit,
    @Nullable String direction) {
  private static final String SIGN = "[≥≤＝=＞>＜<≠]|定性|定量";
  private static final String DIRECTION = "(?:正向|反向|中性|双向)指标";
  private static final Pattern TAIL = pattern(SIGN, DIRECTION);

  /** Some forms print an indicator's level where its nature belongs. */
  private static final Pattern TAIL_WITH_LEVEL =
      pattern(SIGN + "|(?:产出|效益|效果|满意度|成本)指标", DIRECTION);

  private static Pattern pattern(String nature, String direction) {
    return Pattern.compile(
        "(?:(?<before>.*?)\\s+)?(?<nature>"
            + nature
            + ")(?:\\s+(?<value>(?!"
            + direction
            + ")\\S+?))?(?:\\s+(?<unit>(?!"
            + direction
            + ").+?))?\\s*(?<direction>"
            + direction
            + ")?");
  }

  /** The tail of a line, or empty where the line does not end an indicator. */
  static Optional<IndicatorTail> of(String line) {
    return of(line, TAIL);
  }

  /** The same in a table that may print a level where the nature belongs. */
  static Optional<IndicatorTail> withLevel(String line) {
    return of(line, TAIL_WITH_LEVEL);
  }

  private static Optional<IndicatorTail> of(String line, Pattern pattern) {
    Matcher match = pattern.matcher(line);
    if (!match.matches()) {
      return Optional.empty();
    }
    String before = match.group("before");
    return Optional.of(
        new IndicatorTail(
            before == null ? "" : before.strip(),
            Width.halved(match.group("nature")),
            match.group("value"),
            match.group("unit"),
            match.group("direction")));
  }
}
