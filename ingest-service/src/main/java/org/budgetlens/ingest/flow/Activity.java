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
 * One indicator of 部门整体支出绩效目标 with the activity it belongs to.
 *
 * @param activity the activity; the one above where its cell is blank
 * @param indicator the indicator
 * @param tail nature, value and unit; null where they were cut off
 * @param lines all its lines
 */
record Activity(
    @Nullable String activity, String indicator, @Nullable IndicatorTail tail, List<Line> lines) {
  /** An activity is a name; an indicator may be a sentence. */
  private static final Pattern SENTENCE = Pattern.compile("[，,。；;]");

  Activity {
    lines = List.copyOf(lines);
  }

  /**
   * Reads the lines of one indicator.
   *
   * @param above the activity of the indicator above
   * @param wrap width of a line that is full, in characters: a wrapped indicator begins with one
   * @return empty where activity and indicator cannot be told apart
   */
  static Optional<Activity> of(List<Line> lines, @Nullable String above, int wrap) {
    IndicatorTail tail = IndicatorTail.withLevel(lines.getLast().joined()).orElse(null);
    var texts = new ArrayList<>(lines.stream().map(Line::joined).toList());
    if (tail != null) {
      texts.set(texts.size() - 1, tail.before());
    }
    texts.replaceAll(Wrapped::closed);
    String first = texts.getFirst();
    if (lines.size() == 1 || tail == null) {
      return oneLine(first, tail, above, lines);
    }
    boolean ownLine = first.length() * 10 < wrap * 8 && !SENTENCE.matcher(first).find();
    String[] words = first.split("\\s+");
    if (ownLine && words.length == 1) {
      return Optional.of(
          new Activity(first, Wrapped.join(texts.subList(1, texts.size())), tail, lines));
    }
    if (words.length == 2 && !SENTENCE.matcher(words[0]).find()) {
      texts.set(0, words[1]);
      return Optional.of(new Activity(words[0], Wrapped.join(texts), tail, lines));
    }
    return words.length == 1
        ? Optional.of(new Activity(above, Wrapped.join(texts), tail, lines))
        : Optional.empty();
  }

  private static Optional<Activity> oneLine(
      String text, @Nullable IndicatorTail tail, @Nullable String above, List<Line> lines) {
    String[] words = text.split("\\s+");
    if (tail == null || lines.size() > 1) {
      return Optional.empty();
    }
    return switch (words.length) {
      case 1 -> Optional.of(new Activity(above, words[0], tail, lines));
      case 2 -> Optional.of(new Activity(words[0], words[1], tail, lines));
      default -> Optional.empty();
    };
  }

  /** Its cells by canonical name, with those that say whose it is first. */
  Map<String, String> text(Map<String, String> owner) {
    var text = new LinkedHashMap<String, String>();
    text.put("entry", "INDICATOR");
    text.putAll(owner);
    if (activity != null) {
      text.put("activity", activity);
    }
    text.put("level3", indicator);
    Indicator.put(text, tail);
    return text;
  }
}
