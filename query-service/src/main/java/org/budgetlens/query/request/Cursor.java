package org.budgetlens.query.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended: the sort it belongs to and the sort key of its last item. Opaque to readers.
 *
 * @param sort the sort, e.g. -materiality
 * @param key the sort key of the last item
 */
public record Cursor(String sort, List<String> key) {
  private static final char SEPARATOR = '\u0000';

  public Cursor {
    key = List.copyOf(key);
  }

  /** The form in which readers carry it. */
  public String encode() {
    var parts = new ArrayList<String>();
    parts.add(sort);
    parts.addAll(key);
    String joined = String.join(String.valueOf(SEPARATOR), parts);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(UTF_8));
  }

  /**
   * Reads a cursor.
   *
   * @param text what {@link #encode} wrote
   * @param sort the sort it must belong to
   * @param size how many parts its key must have
   * @throws RefusedException if it is not such a cursor
   */
  public static Cursor decode(String text, String sort, int size) {
    List<String> parts;
    try {
      String joined = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      parts = List.of(joined.split(String.valueOf(SEPARATOR), -1));
    } catch (IllegalArgumentException e) {
      throw refused("Not a cursor of this service: " + text);
    }
    if (!parts.getFirst().equals(sort)) {
      throw refused("The cursor belongs to another sort order");
    }
    if (parts.size() != size + 1) {
      throw refused("The cursor belongs to another list");
    }
    return new Cursor(sort, parts.subList(1, parts.size()));
  }

  /**
   * Its key, where that is one whole number.
   *
   * @param greatest the greatest there can be
   * @throws RefusedException if it is not
   */
  public int number(int greatest) {
    try {
      int number = Integer.parseInt(key.getFirst());
      if (number >= 0 && number <= greatest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // refused below
    }
    throw refused("The cursor belongs to another list");
  }

  private static RefusedException refused(String detail) {
    return new RefusedException(
        Problem.ofParameter(ProblemType.INVALID_CURSOR, "cursor", detail, List.of()));
  }
}
