package org.budgetlens.query.view;

import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.catalog.CrosswalkItem;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.query.request.RowFilter;

/** The codes that headings of a view name. */
public final class Codes {
  private static final int CLASS_DIGITS = 3;
  private static final int GROUP_DIGITS = 5;

  private Codes() {}

  /** The codes in these sums and crosswalks and the codes above them, by classification. */
  public static Map<CodeKind, Set<String>> of(
      Dimension dimension, List<ViewSource> sources, List<Crosswalk> crosswalks) {
    var codes = new EnumMap<CodeKind, Set<String>>(CodeKind.class);
    for (Crosswalk crosswalk : crosswalks) {
      crosswalk.items().stream()
          .map(CrosswalkItem::to)
          .filter(Objects::nonNull)
          .forEach(code -> add(codes, crosswalk.kind(), code));
    }
    keys(sources).forEach(key -> add(codes, dimension, key));
    return codes;
  }

  /** Documents share their keys, and mostly whole lists of them: each is looked at once. */
  private static Set<List<String>> keys(List<ViewSource> sources) {
    Set<List<List<String>>> lists = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ViewSource source : sources) {
      source.column().sums().values().forEach(it -> lists.add(it.keys()));
    }
    Set<List<String>> keys = Collections.newSetFromMap(new IdentityHashMap<>());
    lists.forEach(keys::addAll);
    return keys;
  }

  private static void add(Map<CodeKind, Set<String>> codes, Dimension dimension, List<String> key) {
    switch (dimension) {
      case Dimension.Codes(var grouping, CodeKind kind, int digits) ->
          add(codes, kind, key.getFirst());
      case Dimension.Lines lines -> add(codes, CodeKind.FUNCTION, key.get(2));
      case Dimension.Flow flow -> {
        add(codes, CodeKind.FUNCTION, key.getFirst());
        add(codes, CodeKind.GOVERNMENT, key.get(1));
        add(codes, CodeKind.DEPARTMENT, key.get(2));
      }
      case Dimension.Texts texts -> {}
      case Dimension.Parts parts -> {}
    }
  }

  private static void add(Map<CodeKind, Set<String>> codes, CodeKind kind, String code) {
    if (!code.equals(RowFilter.NONE)) {
      Set<String> own = codes.computeIfAbsent(kind, key -> new TreeSet<>());
      own.add(code);
      own.add(code.substring(0, Math.min(CLASS_DIGITS, code.length())));
      own.add(code.substring(0, Math.min(GROUP_DIGITS, code.length())));
    }
  }
}
