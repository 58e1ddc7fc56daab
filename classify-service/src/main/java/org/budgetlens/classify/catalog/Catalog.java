package org.budgetlens.classify.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One classification over all years. Immutable; lookups do not allocate but for their answer. */
public final class Catalog {
  private final Map<String, List<CatalogEntry>> entries;

  /** A catalog of entries that have been checked ({@link CatalogCheck}). */
  Catalog(Collection<CatalogEntry> all) {
    var byCode = new HashMap<String, List<CatalogEntry>>();
    for (CatalogEntry entry : all) {
      byCode.computeIfAbsent(entry.code(), code -> new ArrayList<>(1)).add(entry);
    }
    byCode.replaceAll((code, sameCode) -> List.copyOf(sameCode));
    entries = Map.copyOf(byCode);
  }

  /** All that the code has ever stood for; empty for a code the catalog does not know. */
  public List<CatalogEntry> history(String code) {
    return entries.getOrDefault(code, List.of());
  }

  /** What the code stands for in a fiscal year. */
  public Optional<CatalogEntry> find(String code, int year) {
    for (CatalogEntry entry : history(code)) {
      if (entry.period().contains(year)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** The codes from 类 down to this one, e.g. 201, 20103, 2010301; the parents' and its own. */
  public List<String> path(CatalogEntry entry) {
    var path = new ArrayDeque<String>();
    @Nullable CatalogEntry step = entry;
    while (step != null) {
      path.addFirst(step.code());
      String parent = step.parent();
      step = parent == null ? null : history(parent).getFirst();
    }
    return List.copyOf(path);
  }

  /** Every entry, in no order. */
  public List<CatalogEntry> all() {
    return entries.values().stream().flatMap(List::stream).toList();
  }
}
