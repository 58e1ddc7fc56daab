package org.budgetlens.ingest.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.budgetlens.ingest.source.Line;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a project.
 *
 * @param level1 e.g. 产出指标
 * @param level2 e.g. 数量指标; empty where it was cut off
 * @param level3 the indicator itself; empty where it was cut off
 * @param tail nature, value, unit and direction; null where they were cut off
 * @param lines all its lines
 */
record Indicator(
    String level1, String level2, String level3, @Nullable IndicatorTail tail, List<Line> lines) {
  private static final Pattern LEVEL1 = Pattern.compile("(?:产出|效益|效果|影响力|满意度|成本|投入|管理)指标");
  private static final String LEVEL2_END = "指标";

  Indicator {
    lines = List.copyOf(lines);
  }

  /** Whether an indicator begins in this line: its first word is a first level. */
  static boolean startsIn(String line) {
    return LEVEL1.matcher(firstWord(line)).matches();
  }

  /** Puts the lines of an indicator together, the first of which begins with its level. */
  static Indicator of(List<Line> lines) {
    Optional<IndicatorTail> tail = IndicatorTail.of(lines.getLast().joined());
    String level1 = firstWord(lines.getFirst().joined());
    var parts = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).joined();
      if (i == lines.size() - 1 && tail.isPresent()) {
        text = tail.get().before();
      }
      parts.add(i == 0 && text.startsWith(level1) ? text.substring(level1.length()) : text);
    }
    return levels(level1, parts, tail.orElse(null), lines);
  }

  /** The second level ends with 指标, perhaps on a later line; the third is all that follows. */
  private static Indicator levels(
      String level1, List<String> parts, @Nullable IndicatorTail tail, List<Line> lines) {
    var level2 = new StringBuilder();
    var level3 = new ArrayList<String>();
    for (String part : parts) {
      String rest = part.strip();
      if (!level2.toString().endsWith(LEVEL2_END) && !rest.isEmpty()) {
        String word = firstWord(rest);
        level2.append(word);
        rest = rest.substring(word.length());
      }
      level3.add(rest);
    }
    String text = Wrapped.join(level3);
    return level2.toString().endsWith(LEVEL2_END)
        ? new Indicator(level1, level2.toString(), text, tail, lines)
        : new Indicator(level1, "", level2 + text, tail, lines);
  }

  /** Whether it ends before its value or its name. */
  boolean truncated() {
    return tail == null || level2.isEmpty() || level3.isEmpty();
  }

  /** Its cells by canonical name. */
  Map<String, String> text() {
    var text = new LinkedHashMap<String, String>();
    put(text, "level1", level1);
    put(text, "level2", level2);
    put(text, "level3", level3);
    put(text, tail);
    if (truncated()) {
      text.put("truncated", "true");
    }
    return text;
  }

  static void put(Map<String, String> text, @Nullable IndicatorTail tail) {
    if (tail != null) {
      put(text, "nature", tail.nature());
      put(text, "value", tail.value());
      put(text, "measure_unit", tail.unit());
      put(text, "direction", tail.direction());
    }
  }

  private static void put(Map<String, String> text, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      text.put(name, value);
    }
  }

  private static String firstWord(String text) {
    String stripped = text.strip();
    for (int i = 0; i < stripped.length(); i++) {
      if (Character.isWhitespace(stripped.charAt(i))) {
        return stripped.substring(0, i);
      }
    }
    return stripped;
  }
}
