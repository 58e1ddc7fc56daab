package org.budgetlens.query.crosswalk;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Codes of one year, some of which cannot be told apart: a partition that only becomes coarser. */
final class Blocks {
  private final Map<String, String> parents = new HashMap<>();

  /** The code that stands for the block of a code. */
  String of(String code) {
    String parent = parents.getOrDefault(code, code);
    if (parent.equals(code)) {
      return code;
    }
    String root = of(parent);
    parents.put(code, root);
    return root;
  }

  /** Makes one block of two; the lower code stands for it. */
  void unite(String one, String other) {
    String first = of(one);
    String second = of(other);
    int order = first.compareTo(second);
    if (order != 0) {
      parents.put(order < 0 ? second : first, order < 0 ? first : second);
    }
  }

  /** The codes of each block of several, by the code that stands for it. */
  Map<String, SortedSet<String>> several() {
    var blocks = new TreeMap<String, SortedSet<String>>();
    for (String code : parents.keySet()) {
      SortedSet<String> members = blocks.computeIfAbsent(of(code), key -> new TreeSet<>());
      members.add(code);
      members.add(of(code));
    }
    return blocks;
  }

  /** The codes of a code's block. */
  SortedSet<String> members(String code) {
    return several().getOrDefault(of(code), new TreeSet<>(java.util.List.of(code)));
  }
}
