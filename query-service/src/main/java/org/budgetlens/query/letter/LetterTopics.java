package org.budgetlens.query.letter;

import java.util.List;
import org.budgetlens.contracts.event.Topic;

/** The dead letter topics, and what becomes of a letter that is redriven. */
public final class LetterTopics {
  /** All of them. */
  public static final List<String> ALL =
      List.of(
          Topic.ROWS_DEAD_LETTERS.topicName(),
          Topic.CLASSIFIED_ROWS_DEAD_LETTERS.topicName(),
          Topic.DOCUMENTS_DEAD_LETTERS.topicName(),
          Topic.VIOLATIONS_DEAD_LETTERS.topicName(),
          Topic.RECEIPTS_DEAD_LETTERS.topicName(),
          Topic.CATALOGS_DEAD_LETTERS.topicName());

  /** Those of rows and seals. */
  public static final List<String> OF_ROWS =
      List.of(Topic.ROWS_DEAD_LETTERS.topicName(), Topic.CLASSIFIED_ROWS_DEAD_LETTERS.topicName());

  private static final String SUFFIX = ".dlt";

  private LetterTopics() {}

  /** The dead letter topic with this name or of the topic with this name. */
  public static String named(String name) {
    return name.endsWith(SUFFIX) ? name : name + SUFFIX;
  }

  /** The service that puts letters on this topic without saying so. */
  static String serviceOf(String topic) {
    if (topic.equals(Topic.ROWS_DEAD_LETTERS.topicName())) {
      return "classify";
    }
    return topic.equals(Topic.CLASSIFIED_ROWS_DEAD_LETTERS.topicName()) ? "audit" : "query";
  }

  /**
   * Whether a letter of this topic is a row or seal. These mean something only among all rows of
   * their document, which is published again as a whole; other letters stand alone.
   */
  public static boolean isOfRows(String topic) {
    return OF_ROWS.contains(topic);
  }

  /**
   * Whether a letter of this topic is a catalog. Which names codes have depends on the order of all
   * catalogs, so a single one is not stored later than it came.
   */
  public static boolean isOfCatalogs(String topic) {
    return topic.equals(Topic.CATALOGS_DEAD_LETTERS.topicName());
  }
}
