package org.budgetlens.query.request;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something lists can be sorted by. Never null in the database, so that pages have an end.
 *
 * @param expression the query expression
 * @param type what its values are
 */
public record SortKey(String expression, Type type) {

  /** What the values of a sort key are. */
  public enum Type {
    TEXT,
    INTEGER,
    DECIMAL
  }

  /**
   * A value of this key from a cursor.
   *
   * @throws RefusedException if it is not such a value
   */
  public Object parse(String text) {
    try {
      return switch (type) {
        case TEXT -> text;
        case INTEGER -> Long.valueOf(text);
        case DECIMAL -> new BigDecimal(text);
      };
    } catch (NumberFormatException e) {
      throw new RefusedException(
          Problem.ofParameter(
              ProblemType.INVALID_CURSOR,
              "cursor",
              "The cursor belongs to another sort order",
              List.of()));
    }
  }
}
