package org.budgetlens.query.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The order of a list: by what was asked for, and then always by the natural order, which is
 * unique. All keys run in one direction.
 *
 * @param name as asked for: a key's name, with - in front for descending
 * @param keys what to sort by, the natural order last
 * @param descending the direction
 */
public record Sort(String name, List<SortKey> keys, boolean descending) {
  public Sort {
    keys = List.copyOf(keys);
  }

  /**
   * The order asked for in the parameter {@code sort}.
   *
   * @param allowed the keys there are, by name
   * @param natural the natural order
   * @param usual the order where none is asked for; empty for the natural order
   */
  public static Sort of(
      Parameters parameters, Map<String, SortKey> allowed, SortKey natural, String usual) {
    Optional<String> asked = parameters.one("sort");
    String name = asked.orElse(usual);
    boolean descending = name.startsWith("-");
    String key = descending ? name.substring(1) : name;
    var keys = new ArrayList<SortKey>();
    if (!key.isEmpty()) {
      SortKey first = allowed.get(key);
      if (first == null) {
        throw new RefusedException(
            Problem.ofParameter(
                ProblemType.INVALID_PARAMETER,
                "sort",
                "Not something to sort by: " + key + "; put - in front for descending",
                List.copyOf(new TreeSet<>(allowed.keySet()))));
      }
      keys.add(first);
    }
    keys.add(natural);
    return new Sort(name, keys, descending);
  }

  /** The values after which the page of a cursor begins. */
  public List<Object> after(String cursor) {
    List<String> parts = Cursor.decode(cursor, name, keys.size()).key();
    var values = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      values.add(keys.get(i).parse(parts.get(i)));
    }
    return values;
  }

  /** The cursor after an item with this sort key. */
  public String cursor(List<String> key) {
    return new Cursor(name, key).encode();
  }

  /** As an ORDER BY clause, without the words. */
  public String orderBy() {
    String direction = descending ? " desc" : " asc";
    return String.join(", ", keys.stream().map(key -> key.expression() + direction).toList());
  }
}
