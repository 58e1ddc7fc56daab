package org.budgetlens.operations.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request did, for its entry in the journal. An upload of ten thousand files must not make
 * an entry that no topic takes: of what finds no room only the number is kept.
 */
final class Details {
  /** Bytes of names and values together, in UTF-8. */
  static final int ROOM = 64 * 1024;

  /** The name under which the number of details left out stands. */
  static final String LEFT_OUT = "leftOut";

  private final Map<String, String> kept = new LinkedHashMap<>();
  private int bytes;
  private int leftOut;

  /** Keeps a detail; a later value takes the place of an earlier one, if it finds room. */
  void put(String name, String value) {
    String earlier = kept.get(name);
    int more = size(value) - (earlier == null ? -size(name) : size(earlier));
    if (bytes + more > ROOM) {
      leftOut++;
      return;
    }
    kept.put(name, value);
    bytes += more;
  }

  /** Those kept, and the number of the others if there are any. */
  Map<String, String> toMap() {
    var all = new LinkedHashMap<>(kept);
    if (leftOut > 0) {
      all.put(LEFT_OUT, Integer.toString(leftOut));
    }
    return Map.copyOf(all);
  }

  private static int size(String text) {
    return text.getBytes(UTF_8).length;
  }
}
