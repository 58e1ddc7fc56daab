package org.budgetlens.query.letter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a letter lies, which is its id: written budget.rows.dlt-0-17.
 *
 * @param topic a dead letter topic
 * @param partition the partition
 * @param offset its offset there
 */
public record LetterPlace(String topic, int partition, long offset)
    implements Comparable<LetterPlace> {
  private static final Pattern FORM = Pattern.compile("([a-z.]{1,100})-(\\d{1,5})-(\\d{1,18})");

  /** Reads the written form; empty if it is not one. */
  public static Optional<LetterPlace> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new LetterPlace(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                Long.parseLong(matcher.group(3))))
        : Optional.empty();
  }

  /** The written form. */
  public String text() {
    return topic + "-" + partition + "-" + offset;
  }

  @Override
  public int compareTo(LetterPlace other) {
    int order = topic.compareTo(other.topic);
    if (order == 0) {
      order = Integer.compare(partition, other.partition);
    }
    return order == 0 ? Long.compare(offset, other.offset) : order;
  }
}
