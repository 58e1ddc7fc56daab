package org.budgetlens.ingest.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.ingest.source.Width;

/**
 * The kinds of performance indicators: first levels (一级指标) and the second levels (二级指标) below each,
 * as the Ministry of Finance and the cities name them. They are what a row of indicators is
 * recognised by wherever its cells have gone.
 *
 * @param seconds second levels by first level
 */
public record IndicatorLevels(Map<String, List<String>> seconds) {
  private static final String COST = "成本指标";

  public IndicatorLevels {
    var copy = new LinkedHashMap<String, List<String>>();
    seconds.forEach((first, below) -> copy.put(first, List.copyOf(below)));
    seconds = Collections.unmodifiableMap(copy);
  }

  /** The two levels that begin a joined text, and what is left of it. */
  public record Joined(String first, String second, String rest) {}

  /** Whether a cell prints a first level; 指标 may be left out. */
  public boolean isFirst(String text) {
    String label = Width.label(text);
    return seconds.containsKey(label) || seconds.containsKey(label + "指标");
  }

  /** Whether a cell prints a second level. */
  public boolean isSecond(String text) {
    String label = Width.label(text);
    return seconds.values().stream().anyMatch(below -> below.contains(label));
  }

  /** 成本指标: a second level below 产出指标 in forms of before 2022, a first level since. */
  public boolean isOldSecond(String text) {
    return Width.label(text).equals(COST);
  }

  /** The only first level a second level stands under. */
  public Optional<String> firstOf(String second) {
    String label = Width.label(second);
    List<String> above =
        seconds.entrySet().stream()
            .filter(entry -> entry.getValue().contains(label))
            .map(Map.Entry::getKey)
            .toList();
    return above.size() == 1 ? Optional.of(above.getFirst()) : Optional.empty();
  }

  /**
   * Splits 产出指标数量指标专线数量 into its levels. Where the head of the first level is lost (指标时效指标问题处理时间)
   * what is left of it is returned as printed.
   */
  public Optional<Joined> split(String joined) {
    String text = joined.strip();
    var splits = new ArrayList<Joined>();
    seconds.forEach(
        (first, below) -> {
          for (String second : below) {
            int at = text.indexOf(second);
            if (at >= 0 && at <= first.length() && first.endsWith(text.substring(0, at))) {
              splits.add(
                  new Joined(
                      text.substring(0, at), second, text.substring(at + second.length()).strip()));
            }
          }
        });
    return splits.stream().reduce((a, b) -> b.second().length() > a.second().length() ? b : a);
  }
}
